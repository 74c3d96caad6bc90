package org.gatepost.messaging;

import org.gatepost.kernel.PersonId;

/**
 * What a parent writes to open a thread.
 *
 * @param body the message
 * @param namedStaff the person whom a concern about staff is about, in the parent's words; empty for every other nature
 * @param aboutTheOffice whether a concern about staff is about the office, so that reception must not see it
 */
public record NewConcern(
        PersonId child,
        Nature nature,
        String body,
        ClientMessageId clientMessageId,
        String namedStaff,
        boolean aboutTheOffice) {

    /** A concern that is not about a member of staff. */
    public static NewConcern of(PersonId child, Nature nature, String body, ClientMessageId clientMessageId) {
        return new NewConcern(child, nature, body, clientMessageId, "", false);
    }
}
