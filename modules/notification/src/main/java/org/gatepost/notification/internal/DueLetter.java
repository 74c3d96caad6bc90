package org.gatepost.notification.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatepost.notification.LetterOrder;

/**
 * A letter whose turn has come, in the hands of one node until its lease ends.
 *
 * @param id also in its Message-ID, so that a repeat is recognised as one
 * @param attempts how often it has been tried, this time included
 */
record DueLetter(UUID id, LetterOrder order, Instant orderedAt, int attempts) {

    /** For how long a letter is tried (REL-OUT-01). */
    private static final Duration PATIENCE = Duration.ofHours(24);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    /**
     * How long to wait after this attempt: a minute, doubled each time up to two hours, and up to half as much again.
     *
     * @param jitter from 0 to 1, so that letters which failed together do not come back together
     */
    Duration pause(double jitter) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        var pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return pause.plusMillis((long) (pause.toMillis() * jitter / 2));
    }

    /** Whether it has been tried for long enough at {@code now}. */
    boolean isHopeless(Instant now) {
        return !now.isBefore(orderedAt.plus(PATIENCE));
    }
}
