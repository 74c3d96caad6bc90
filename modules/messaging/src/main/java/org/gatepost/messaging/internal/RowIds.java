package org.gatepost.messaging.internal;

import java.time.Instant;
import java.util.UUID;

/** Ids of rows that nobody outside refers to. */
final class RowIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long RANDOM_BITS = 0x0fffL;

    private RowIds() {}

    /**
     * An id that sorts by time (UUID version 7), so that new rows share pages of the index however many there are: with
     * random ids the cost of an escalation would grow with what is stored.
     */
    static UUID next(Instant now) {
        var random = UUID.randomUUID();
        long high = (now.toEpochMilli() << 16) | VERSION_7 | (random.getMostSignificantBits() & RANDOM_BITS);
        return new UUID(high, random.getLeastSignificantBits());
    }
}
