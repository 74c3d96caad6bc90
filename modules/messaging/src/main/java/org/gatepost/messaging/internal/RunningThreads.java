package org.gatepost.messaging.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.ThreadId;

/** The threads in which a clock runs: what is due in them, and who may change the calendar by which they run. */
interface RunningThreads {

    /** Locks running threads whose clock has run out at {@code now}, which nobody else has locked, the oldest first. */
    List<ConcernThread> claimDue(SchoolId school, Instant now, int atMost);

    /** Locks threads with an answer to be released at {@code now}, as {@link #claimDue}. */
    List<ConcernThread> claimToRelease(SchoolId school, Instant now, int atMost);

    /** The threads that {@link #claimDue} and {@link #claimToRelease} would take, without taking them. */
    List<ThreadId> due(SchoolId school, Instant now, int atMost);

    /** The threads that were put off and whose turn it is at {@code now}, the longest waiting first. */
    List<ThreadId> toRetry(SchoolId school, Instant now, int atMost);

    /**
     * Keeps a thread from the timer for a minute, and twice as long each time, at most a day.
     *
     * @return how often it failed since it last went on
     */
    int putOff(SchoolId school, ThreadId id, Instant now);

    /**
     * Locks every thread that awaits an answer or holds one, waiting for those who have them, with the calendar: nobody
     * else reads it for what they store until the transaction ends. Waits as long as a statement may take.
     */
    List<ConcernThread> lockRunning(SchoolId school);

    /**
     * Locks threads in which a due time, a delivery or a release is to be confirmed and which were not looked at on
     * {@code day}; none that somebody else has locked.
     */
    List<ConcernThread> claimToConfirm(SchoolId school, LocalDate day, int atMost);

    /** The threads that {@link #claimToConfirm} would take, without taking them. */
    List<ThreadId> toConfirm(SchoolId school, LocalDate day, int atMost);

    /** What is to be confirmed in {@code threads} is not looked at again before the day after {@code day}. */
    void lookedAt(List<ConcernThread> threads, LocalDate day);

    /**
     * Keeps a thread that cannot be looked at from the timer until the day after {@code day}.
     *
     * @return how often it failed since it last went on
     */
    int putOffConfirming(SchoolId school, ThreadId id, LocalDate day);

    /** Keeps a change of the calendar from being stored until the transaction ends; waits for one being stored. */
    void keepCalendar(SchoolId school);
}
