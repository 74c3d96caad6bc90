package org.gatepost.kernel;

import java.util.Objects;
import java.util.UUID;

/** Identifies a school of the trust; everything stored belongs to one (rules 11). */
public record SchoolId(UUID value) {

    public SchoolId {
        Objects.requireNonNull(value, "value");
    }

    /** A new id, random (SEC-AUZ-03). */
    public static SchoolId next() {
        return new SchoolId(UUID.randomUUID());
    }

    /**
     * The id that {@code text} spells out.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID
     */
    public static SchoolId parse(String text) {
        return new SchoolId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
