package org.gatepost.messaging;

import java.util.Objects;
import java.util.UUID;

/** Identifies an entry of a thread. */
public record EntryId(UUID value) {

    public EntryId {
        Objects.requireNonNull(value, "value");
    }

    /** A new id, random (SEC-AUZ-03). */
    public static EntryId next() {
        return new EntryId(UUID.randomUUID());
    }

    /**
     * The id that {@code text} spells out.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static EntryId parse(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
