package org.gatepost.kernel;

/**
 * Narrows the current transaction to one school: row-level security then hides every other (SEC-SQL-02).
 *
 * <p>{@link Requires} does so for every operation; only work that goes through several schools calls it itself.
 */
public interface SchoolScope {

    /**
     * From here to the end of the transaction, or the next call, only rows of {@code school} exist.
     *
     * @throws IllegalStateException if row-level security does not bind the role that the server runs as
     */
    void enter(SchoolId school);
}
