package org.gatepost.calendar;

import java.time.LocalDate;

/**
 * A term of the school year.
 *
 * @param name "Autumn 1"
 * @param first first day, included
 * @param last last day, included
 */
public record Term(String name, LocalDate first, LocalDate last) {

    public Term {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("term " + name + " ends before it begins: " + first + " to " + last);
        }
    }

    /** Whether {@code date} is a day of this term. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
