package org.gatepost.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;

/**
 * One step of a thread's path along its flow-chart column.
 *
 * @param position from 1
 * @param since when the thread came to it or passed it over, for the first its delivery; empty if that is to be
 *     confirmed, or if the step lies ahead
 * @param holders whom it was put before, cover included; for a step ahead, who holds it now
 */
public record PathStep(
        int position, Channel channel, Set<Duty> duties, State state, Optional<Instant> since, Set<PersonId> holders) {

    public PathStep {
        duties = Set.copyOf(duties);
        holders = Set.copyOf(holders);
    }

    /** Where a step stands. Stored by name: add, never rename. */
    public enum State {
        /** The thread has been put before its holders. */
        REACHED,
        /** Its holders are those of the step before. */
        PASSED_OVER_SAME_HOLDERS,
        /** Nobody holds it, or nobody who may see the thread; the office was alerted. */
        PASSED_OVER_NO_HOLDER,
        /** Not reached. */
        AHEAD
    }
}
