package org.gatepost.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;

/** What the office has to put right so that promises can be kept; for the office, reception and senior leaders. */
public interface OfficeAlerts {

    /** The alerts not yet dealt with, the latest first, at most {@value Page#SIZE}. */
    List<Alert> open(Actor actor);

    /** Marks an alert as dealt with. Doing so twice does nothing. */
    void dealtWith(Actor actor, UUID alert);

    /**
     * One alert.
     *
     * @param duties of the step that nobody holds; empty for every other kind
     * @param nature of the concern that met it; empty for every other kind
     */
    record Alert(UUID id, Kind kind, Optional<Nature> nature, Set<Duty> duties, Instant raisedAt) {

        public Alert {
            duties = Set.copyOf(duties);
        }
    }

    /** What is wrong. Stored by name: add, never rename. */
    enum Kind {
        /** Nobody holds a step of the flow chart, or nobody who may see the thread. */
        NOBODY_HOLDS_STEP,
        /** A promise reads "to be confirmed": next year's terms are not entered. */
        NO_OPEN_DAY_KNOWN,
        /** A thread fails again and again to be escalated or released: somebody has to look at the server's log. */
        THREAD_STUCK
    }
}
