package org.gatepost.directory.team;

import java.util.Objects;
import java.util.UUID;

/** Identifies that somebody is in the team of a class for a time. */
public record TeamEntryId(UUID value) {

    public TeamEntryId {
        Objects.requireNonNull(value, "value");
    }

    /** A new id, random (SEC-AUZ-03). */
    public static TeamEntryId next() {
        return new TeamEntryId(UUID.randomUUID());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static TeamEntryId parse(String text) {
        return new TeamEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
