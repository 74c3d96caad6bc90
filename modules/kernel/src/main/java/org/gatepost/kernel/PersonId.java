package org.gatepost.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies a person within one school: guardian, pupil or member of staff. Somebody known to two schools is two persons. */
public record PersonId(UUID value) {

    public PersonId {
        Objects.requireNonNull(value, "value");
    }

    /** A new id, random (SEC-AUZ-03). */
    public static PersonId next() {
        return new PersonId(UUID.randomUUID());
    }

    /**
     * The id that {@code text} spells out.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static PersonId parse(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
