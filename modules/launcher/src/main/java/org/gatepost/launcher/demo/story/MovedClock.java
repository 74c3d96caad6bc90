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
    public synchronized void moveTo(Instant later) {
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
        return new InZone(this, zone);
    }

    /** The same clock by the wall of another zone: it is moved with the other. */
    private static final class InZone extends Clock {

        private final MovedClock moved;
        private final ZoneId zone;

        InZone(MovedClock moved, ZoneId zone) {
            this.moved = moved;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return moved.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return moved.withZone(other);
        }
    }
}
