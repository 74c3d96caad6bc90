package org.gatepost.calendar;

import java.time.LocalDate;

/**
 * Consecutive dates on which the response clock stood still, all for the same reason.
 *
 * @param from first date
 * @param to last date, included
 * @param state which rule closed them
 * @param reason as the calendar has it ("half term"); empty where only {@code state} says why
 */
public record SkippedDays(LocalDate from, LocalDate to, DayState state, String reason) {

    public SkippedDays {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("days end before they begin: " + from + " to " + to);
        }
    }

    boolean isContinuedBy(SchoolDay day) {
        return to.plusDays(1).equals(day.date()) && state == day.state() && reason.equals(day.reason());
    }
}
