package org.gatepost.messaging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * A place in a list, behind the item with this time and id. It is a key, not a count: what is added or taken away
 * elsewhere neither repeats nor skips an item.
 */
public record Cursor(Instant time, UUID id) {

    /** Later than every time a list is sorted by. */
    public static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private static final Instant BEGINNING_OF_TIME = Instant.EPOCH;

    /** Before the first item of a list in rising order. */
    public static Cursor atTheEarliest() {
        return new Cursor(BEGINNING_OF_TIME, new UUID(0, 0));
    }

    /** Before the first item of a list in falling order. */
    public static Cursor atTheLatest() {
        return new Cursor(END_OF_TIME, new UUID(-1, -1));
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws InvalidInput if it did not
     */
    public static Cursor parse(String text) {
        try {
            var parts = text.split("_", 2);
            var time = Instant.parse(parts[0]);
            if (parts.length < 2 || time.isBefore(BEGINNING_OF_TIME) || time.isAfter(END_OF_TIME)) {
                throw new InvalidInput("cursor", "unknown");
            }
            return new Cursor(time, UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new InvalidInput("cursor", "unknown");
        }
    }

    /** Fit for a URL. */
    @Override
    public String toString() {
        return time + "_" + id;
    }
}
