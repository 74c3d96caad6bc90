package org.gatepost.audit;

import java.util.List;
import org.gatepost.kernel.Actor;

/** Appends to the log of the actor's school. */
public interface AuditLog {

    /**
     * Appends in the current transaction, so that the deed and its entry are stored together or not at all.
     *
     * <p>Holds the school's chain until the transaction ends: call it last.
     */
    void append(Actor actor, Deed deed);

    /** Appends {@code deeds} in their order, as {@link #append(Actor, Deed)} would one by one, but faster. */
    void append(Actor actor, List<Deed> deeds);
}
