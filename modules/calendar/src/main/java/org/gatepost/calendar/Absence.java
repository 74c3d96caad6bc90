package org.gatepost.calendar;

import java.time.LocalDate;

/**
 * Dates on which a member of staff is away. It does not say why.
 *
 * @param first first day, included
 * @param last last day, included
 */
public record Absence(LocalDate first, LocalDate last) {

    public Absence {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("absence ends before it begins: " + first + " to " + last);
        }
    }

    /** Whether {@code date} is a day of this absence. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
