package org.gatepost.messaging;

import java.time.Instant;
import java.util.Set;
import org.gatepost.kernel.PersonId;

/**
 * A line of a list of threads; holds nothing of what was written.
 *
 * @param holders who has it now
 * @param step the position it has reached in its column
 * @param unread whether something has happened that they have not seen
 */
public record ThreadSummary(
        ThreadId id,
        PersonId child,
        PersonId guardian,
        Nature nature,
        ResponseClock clock,
        int step,
        Set<PersonId> holders,
        Instant openedAt,
        boolean unread) {

    public ThreadSummary {
        holders = Set.copyOf(holders);
    }
}
