package org.gatepost.notification;

import java.util.Objects;
import java.util.UUID;

/**
 * That a letter is to be sent, without what it says.
 *
 * @param kind key of its text and name of its writer: {@code identity.reset}
 * @param subject what it is about, for its writer to look up
 */
public record LetterOrder(String kind, UUID subject) {

    public LetterOrder {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
    }
}
