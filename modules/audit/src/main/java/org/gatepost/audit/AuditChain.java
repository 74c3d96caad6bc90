package org.gatepost.audit;

import org.gatepost.kernel.Actor;

/** Tells whether the log is what was once written. */
public interface AuditChain {

    /** Walks the chain of the actor's school from its first entry; in proportion to its length. */
    Verdict verify(Actor operator);

    /** What the walk found. */
    sealed interface Verdict {

        /** Every entry is as it was written, and the latest is there. */
        record Whole(long entries) implements Verdict {}

        /** The entry at {@code sequence} is missing, changed, or does not follow from the one before. */
        record Broken(long sequence) implements Verdict {}
    }
}
