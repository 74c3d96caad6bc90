package org.gatepost.messaging;

import java.time.Instant;
import java.util.Set;
import org.gatepost.kernel.DomainEvent;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/**
 * A thread went a step further along its column.
 *
 * @param step the position it came to
 * @param holders before whom it is now
 * @param askedAgain whether the parent asked, rather than the clock running out
 */
public record ThreadEscalated(
        SchoolId school, ThreadId thread, int step, Set<PersonId> holders, boolean askedAgain, Instant at)
        implements DomainEvent {

    public ThreadEscalated {
        holders = Set.copyOf(holders);
    }
}
