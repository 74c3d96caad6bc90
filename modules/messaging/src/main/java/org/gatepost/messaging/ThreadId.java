package org.gatepost.messaging;

import java.util.Objects;
import java.util.UUID;

/** Identifies a thread. */
public record ThreadId(UUID value) {

    public ThreadId {
        Objects.requireNonNull(value, "value");
    }

    /** A new id, random (SEC-AUZ-03). */
    public static ThreadId next() {
        return new ThreadId(UUID.randomUUID());
    }

    /**
     * The id that {@code text} spells out.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static ThreadId parse(String text) {
        return new ThreadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
