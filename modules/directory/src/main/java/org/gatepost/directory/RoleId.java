package org.gatepost.directory;

import java.util.Objects;
import java.util.UUID;

/** Identifies that somebody holds a role for a time. */
public record RoleId(UUID value) {

    public RoleId {
        Objects.requireNonNull(value, "value");
    }

    /** A new id, random (SEC-AUZ-03). */
    public static RoleId next() {
        return new RoleId(UUID.randomUUID());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static RoleId parse(String text) {
        return new RoleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
