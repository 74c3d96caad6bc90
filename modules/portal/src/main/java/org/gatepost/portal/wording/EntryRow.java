package org.gatepost.portal.wording;

import org.gatepost.messaging.Entry;

/**
 * An entry of a thread, ready to be shown.
 *
 * @param heading who did what
 * @param when when it was written or happened
 * @param text as it was typed; empty for most things that happen
 * @param note what else there is to know: not delivered yet, held until, withdrawn; empty for most
 * @param side {@code family}, {@code staff} or {@code event}: where it stands on the page
 * @param withdrawable whether it is the reader's own and not delivered yet
 */
public record EntryRow(
        String id, String heading, String when, String text, String note, String side, boolean withdrawable) {

    static String sideOf(Entry entry) {
        return switch (entry.kind()) {
            case MESSAGE -> "family";
            case ANSWER, ANSWERED_BY_PHONE, ANSWERED_IN_PERSON, CALL_BOOKED, NO_ANSWER_NEEDED -> "staff";
            default -> "event";
        };
    }
}
