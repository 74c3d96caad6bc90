package org.gatepost.messaging;

import java.time.Instant;
import java.util.Optional;
import org.gatepost.kernel.PersonId;

/**
 * One entry of a thread: something written, or something that happened.
 *
 * @param author empty if the platform itself
 * @param text as it was typed, never markup; empty for most things that happen
 * @param about the person whom a hand-on names; empty for every other kind
 * @param step position of the flow-chart step an escalation is about; empty for every other kind
 * @param at when it was written or happened
 * @param shownAt from when the other side sees it: delivery of a parent's message, release of what staff write or do
 *     in quiet hours; empty if that is to be confirmed
 * @param time what the entry names: when the call is, the new time promised; empty for every other kind
 * @param held whether the other side does not see it yet
 * @param withdrawn by its author, before delivery; then only the author sees it
 */
public record Entry(
        EntryId id,
        Kind kind,
        Optional<PersonId> author,
        String text,
        Optional<PersonId> about,
        Optional<Integer> step,
        Instant at,
        Optional<Instant> shownAt,
        Optional<Instant> time,
        boolean held,
        boolean withdrawn) {

    /** What an entry is. Stored by name: add, never rename. */
    public enum Kind {
        /** Written by the parent. */
        MESSAGE,
        /** Written by staff. */
        ANSWER,
        /** Staff answered by telephone; the text is their note. */
        ANSWERED_BY_PHONE,
        /** Staff answered in person; the text is their note. */
        ANSWERED_IN_PERSON,
        /** A call or meeting was booked; the text is the note, the time says when. */
        CALL_BOOKED,
        /** Staff marked it as needing no answer; the text is the reason, the parent sees it. */
        NO_ANSWER_NEEDED,
        /** The clock ran out and the thread went to the step. */
        ESCALATED,
        /** The parent asked again and the thread went to the step. */
        ASKED_AGAIN,
        /** The step was passed over. */
        PASSED_OVER,
        /** The last step's clock ran out. */
        OVERDUE,
        /** Handed on to the person; staff see the reason. */
        HANDED_ON,
        /** Handed back to whoever had it before; staff see the reason. */
        HANDED_BACK,
        /** The calendar changed and with it the promise; the time is the new one, empty if to be confirmed. */
        PROMISE_CHANGED
    }
}
