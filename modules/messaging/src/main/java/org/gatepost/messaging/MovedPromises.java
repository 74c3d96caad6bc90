package org.gatepost.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Promises that would move.
 *
 * @param running how many answers are promised at the school
 * @param shifts what would move, by when it is due now, what is to be confirmed last; empty if nothing would
 */
public record MovedPromises(int running, List<Shift> shifts) {

    public MovedPromises {
        shifts = List.copyOf(shifts);
    }

    /**
     * Answers that would move together. Who awaits them is not told: whoever decides on the calendar need not be among
     * those who read the threads.
     *
     * @param from when they are due now; empty if that is to be confirmed
     * @param to when they would be due; empty if that were to be confirmed
     * @param answers how many; at least 1
     */
    public record Shift(Optional<Instant> from, Optional<Instant> to, int answers) {}
}
