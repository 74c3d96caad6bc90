package org.gatepost.directory;

import java.util.Objects;
import java.util.UUID;

/** Identifies a class of a school. */
public record ClassId(UUID value) {

    public ClassId {
        Objects.requireNonNull(value, "value");
    }

    /** A new id, random (SEC-AUZ-03). */
    public static ClassId next() {
        return new ClassId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
