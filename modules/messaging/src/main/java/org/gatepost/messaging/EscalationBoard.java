package org.gatepost.messaging;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;

/** What went further than its first step and still waits; for senior leaders. Holds nothing of what was written. */
public interface EscalationBoard {

    /**
     * The longest waiting first, without those about the actor.
     *
     * @param from {@link Cursor#atTheEarliest()} for the first page
     */
    Page<Line> waiting(Actor actor, Cursor from);

    /**
     * One thread that went further.
     *
     * @param child empty for a concern about staff until the person concerned has been chosen
     * @param step the position it has reached
     * @param since when it came to that step
     * @param holders who has it now
     * @param mayOpen whether it was put before the actor, so that they may read it
     */
    record Line(
            ThreadId id,
            Optional<PersonId> child,
            Nature nature,
            int step,
            Instant since,
            ResponseClock clock,
            Set<PersonId> holders,
            boolean mayOpen) {

        public Line {
            holders = Set.copyOf(holders);
        }
    }
}
