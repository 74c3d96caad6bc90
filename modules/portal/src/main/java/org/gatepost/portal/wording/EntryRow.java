package org.gatepost.portal.wording;

import org.gatepost.messaging.Entry;

/**
 * An entry of a thread, ready to be shown.
 *
 * @param heading who did what
 * @param at when it was written or happened, as ISO 8601 in UTC
 * @param when the same as people say it
 * @param text as it was typed; empty for most things that happen
 * @param note what else there is to know: not delivered yet, held until, withdrawn; empty for most
 * @param side {@code family}, {@code staff} or {@code event}: who did it
 * @param mine whether it is of the reader's side of the conversation
 * @param withdrawable whether it is the reader's own and not delivered yet
 */
public record EntryRow(
        String id,
        String heading,
        String at,
        String when,
        String text,
        String note,
        String side,
        boolean mine,
        boolean withdrawable) {

    /** Its place and colour on the page, as classes of the style sheet. */
    public String styles() {
        if (side.equals("event")) {
            return "gp-event";
        }
        return mine ? "gp-bubble gp-mine" : "gp-bubble";
    }

    static String sideOf(Entry entry) {
        return switch (entry.kind()) {
            case MESSAGE -> "family";
            case ANSWER, ANSWERED_BY_PHONE, ANSWERED_IN_PERSON, CALL_BOOKED, NO_ANSWER_NEEDED -> "staff";
            default -> "event";
        };
    }
}
