package org.gatepost.launcher.demo.story;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved, and never goes back. */
public final class MovedClock extends Clock {

    private volatile Instant time;

    public MovedClock(Instant time) {
        this.time = time;
    }

    /** Moves on to {@code later}; an earlier time changes nothing. */
    public void moveTo(Instant later) {
        if (later.isAfter(time)) {
            time = later;
        }
    }

    @Override
    public Instant instant() {
        return time;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a zone is the school's");
    }
}
