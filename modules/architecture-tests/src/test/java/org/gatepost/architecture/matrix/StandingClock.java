package org.gatepost.architecture.matrix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is put, by the wall clock of a school in London. */
final class StandingClock extends Clock {

    private volatile Instant now = Instant.EPOCH;

    void set(String local) {
        now = LocalDateTime.parse(local).atZone(ZoneId.of("Europe/London")).toInstant();
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
