package org.gatepost.messaging;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a thread's response clock stands (rules 3 and 4).
 *
 * @param promisedFor by when the parent was promised an answer to the earliest unanswered message; "ask again" works
 *     from then on; empty when nothing waits or it is to be confirmed
 * @param dueAt by when whoever has it now has to answer; in the past when overdue; empty as above
 * @param answerReleasedAt when an answer held by quiet hours is released and stops the clock; empty if there is none
 */
public record ResponseClock(
        ThreadState state, Optional<Instant> promisedFor, Optional<Instant> dueAt, Optional<Instant> answerReleasedAt) {

    /** Whether something in the thread still awaits an answer. */
    public boolean isWaiting() {
        return state != ThreadState.SETTLED;
    }
}
