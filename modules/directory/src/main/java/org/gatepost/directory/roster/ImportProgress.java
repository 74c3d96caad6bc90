package org.gatepost.directory.roster;

/** Hears how far an import has come. */
@FunctionalInterface
public interface ImportProgress {

    /** Hears nothing. */
    ImportProgress SILENT = (step, done, of) -> {};

    /**
     * Another part of the work is done.
     *
     * @param step what is being done, as in {@code Reading users.csv}
     * @param done how much of it, up to {@code of}
     */
    void at(String step, int done, int of);
}
