package org.gatepost.messaging;

import java.time.Instant;
import java.util.Optional;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;

/**
 * What stops the response clock (rules 3). For staff before whom the thread was put; an act of theirs answers what had
 * been delivered by then.
 *
 * <p>Every operation throws {@link NotFound} for a thread that is not before the actor and {@link InvalidInput} for a
 * text that is empty, too long or has control characters. The same client message id again does nothing more.
 */
public interface Answers {

    /**
     * When an answer written now would be released: now when the school is open, else its next opening (STAFF-5).
     *
     * @return empty if no opening is known
     */
    Optional<Instant> releaseTime(Actor actor);

    /** Answers in the thread; held in quiet hours. The same client message id again returns the first result. */
    EntryId answer(Actor actor, ThreadId thread, String body, ClientMessageId clientMessageId);

    /** Records an answer given by telephone. */
    void answeredByPhone(Actor actor, ThreadId thread, String note, ClientMessageId clientMessageId);

    /** Records an answer given in person. */
    void answeredInPerson(Actor actor, ThreadId thread, String note, ClientMessageId clientMessageId);

    /**
     * Records that a call or a meeting is booked (STAFF-7).
     *
     * @throws InvalidInput if {@code when} is in the past or more than a year ahead
     */
    void bookCall(Actor actor, ThreadId thread, Instant when, String note, ClientMessageId clientMessageId);

    /** Marks what waits as needing no answer; the parent sees that and the reason. */
    void needsNoAnswer(Actor actor, ThreadId thread, String reason, ClientMessageId clientMessageId);
}
