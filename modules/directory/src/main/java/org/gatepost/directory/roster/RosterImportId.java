package org.gatepost.directory.roster;

import java.util.UUID;

/** Identifies an import of a roster. */
public record RosterImportId(UUID value) {

    /** A new one. */
    public static RosterImportId next() {
        return new RosterImportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
