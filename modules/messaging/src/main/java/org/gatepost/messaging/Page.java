package org.gatepost.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param items never more than {@value #SIZE}
 * @param next where the list goes on; empty at its end
 * @param asOf the moment for which it was made: time left is counted from here
 */
public record Page<T>(List<T> items, Optional<Cursor> next, Instant asOf) {

    /** The most items on one page. */
    public static final int SIZE = 50;

    public Page {
        items = List.copyOf(items);
    }
}
