package org.gatepost.directory.roster;

/**
 * How to import.
 *
 * @param dryRun do everything but keep it
 * @param allowMassEnd also if it ends more than 10 % of a school's pupils, or a whole class
 */
public record ImportOptions(boolean dryRun, boolean allowMassEnd) {

    /** For real, and refusing mass endings. */
    public static ImportOptions usual() {
        return new ImportOptions(false, false);
    }
}
