package org.gatepost.directory.roster;

import java.util.Set;

/**
 * How to import.
 *
 * @param dryRun do everything but keep it
 * @param allowMassEnd also if it ends more than 10 % of a school's pupils, a whole class, all staff or every link
 * @param confirmed ids of the roster that look as if they were given to somebody else, and stand for the same person
 */
public record ImportOptions(boolean dryRun, boolean allowMassEnd, Set<String> confirmed) {

    public ImportOptions {
        confirmed = Set.copyOf(confirmed);
    }

    /** With nobody confirmed. */
    public ImportOptions(boolean dryRun, boolean allowMassEnd) {
        this(dryRun, allowMassEnd, Set.of());
    }

    /** For real, and refusing mass endings. */
    public static ImportOptions usual() {
        return new ImportOptions(false, false);
    }
}
