package org.gatepost.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.PersonId;

/**
 * Before whom running threads would be put.
 *
 * @param running how many threads await an answer, of those whose number the actor may know
 * @param moves what would come before others, the next due first, what is to be confirmed last; empty if nothing would
 */
public record Handovers(int running, List<Move> moves) {

    public Handovers {
        moves = List.copyOf(moves);
    }

    /**
     * Threads that would move together. Whose they are is not told: whoever decides on staff need not be among those who
     * read them.
     *
     * @param from who has them now
     * @param to who would have them
     * @param due by when they are to be answered now; empty if that is to be confirmed
     * @param dueThen by when they would be: the same, unless they would go a step further
     * @param threads how many; at least 1
     */
    public record Move(
            Set<PersonId> from, Set<PersonId> to, Optional<Instant> due, Optional<Instant> dueThen, int threads) {

        public Move {
            from = Set.copyOf(from);
            to = Set.copyOf(to);
        }
    }
}
