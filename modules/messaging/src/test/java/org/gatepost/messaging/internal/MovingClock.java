package org.gatepost.messaging.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test sets, by the wall clock of a school in London. */
final class MovingClock extends Clock {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private volatile Instant now = Instant.EPOCH;

    /** Sets it to a local time such as {@code 2026-11-10T10:00}. */
    void set(String local) {
        now = at(local);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
