package org.gatepost.directory.office;

import java.util.Objects;
import java.util.UUID;

/** Identifies a guardian's link to a child, as it was for a time. */
public record LinkId(UUID value) {

    public LinkId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static LinkId parse(String text) {
        return new LinkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
