package org.gatepost.calendar.ics;

import java.time.Instant;

/** One time at which an event takes place. */
record IcsOccurrence(IcsTime start, IcsLength length) {

    /** The first moment after it. */
    Instant end() {
        return length.endOf(start);
    }
}
