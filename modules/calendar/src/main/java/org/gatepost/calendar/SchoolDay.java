package org.gatepost.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * One date of a school's calendar.
 *
 * @param date the date, local to the school
 * @param state which of the rules decided
 * @param reason in plain words; empty for an ordinary school day, and where nobody gave one
 * @param windows the opening hours in the order of the day; empty when closed, several when a part is closed
 * @param closedParts the closed parts of an open day, with their reasons
 */
public record SchoolDay(
        LocalDate date, DayState state, String reason, List<OpenWindow> windows, List<ClosedPart> closedParts) {

    public SchoolDay {
        windows = List.copyOf(windows);
        closedParts = List.copyOf(closedParts);
    }

    static SchoolDay closed(LocalDate date, DayState state, String reason) {
        return new SchoolDay(date, state, reason, List.of(), List.of());
    }

    /** The same day with nothing of its hours left; the first closed part says why. */
    SchoolDay withNoHoursLeft() {
        String why = closedParts.isEmpty() ? reason : closedParts.get(0).reason();
        return new SchoolDay(date, DayState.NO_HOURS_LEFT, why, List.of(), closedParts);
    }

    /** Whether the school opens at all on this date: the days on which the response clock runs. */
    public boolean isOpen() {
        return !windows.isEmpty();
    }

    /** Why the school is closed at {@code time} of this day; empty where it is only the ordinary hours. */
    Optional<String> reasonAt(LocalTime time) {
        return closedParts.stream()
                .filter(closed -> closed.part().contains(time))
                .map(ClosedPart::reason)
                .findFirst();
    }
}
