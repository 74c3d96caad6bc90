package org.gatepost.directory.team;

import java.util.Objects;
import java.util.UUID;

/** Identifies an absence of a member of staff. */
public record AbsenceId(UUID value) {

    public AbsenceId {
        Objects.requireNonNull(value, "value");
    }

    /** A new id, random (SEC-AUZ-03). */
    public static AbsenceId next() {
        return new AbsenceId(UUID.randomUUID());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static AbsenceId parse(String text) {
        return new AbsenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
