package org.gatepost.messaging;

import java.util.Objects;
import java.util.UUID;

/**
 * Made once per compose form and sent with each attempt: a double click or a repeated post is one message
 * (REL-IDEM-01).
 */
public record ClientMessageId(UUID value) {

    public ClientMessageId {
        Objects.requireNonNull(value, "value");
    }

    /** A new id, random. */
    public static ClientMessageId next() {
        return new ClientMessageId(UUID.randomUUID());
    }

    /**
     * The id that {@code text} spells out.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static ClientMessageId parse(String text) {
        return new ClientMessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
