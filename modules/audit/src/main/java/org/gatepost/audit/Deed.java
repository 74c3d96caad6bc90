package org.gatepost.audit;

import java.util.UUID;

/**
 * What somebody did, in ids and facts; never the text of a message, never a name.
 *
 * @param act module and verb in the past tense: {@code messaging.answered}
 * @param subject kind and id of what it was done to: {@code thread:0b5c…}
 * @param detail further facts in short; empty if there are none
 */
public record Deed(String act, String subject, String detail) {

    public static Deed of(String act, String kind, UUID id) {
        return new Deed(act, kind + ":" + id, "");
    }

    /** The same deed with further facts. */
    public Deed with(String facts) {
        return new Deed(act, subject, facts);
    }
}
