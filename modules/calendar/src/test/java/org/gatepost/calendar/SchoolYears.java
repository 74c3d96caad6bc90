package org.gatepost.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/** Calendars of the school year 2025/26 and 2026/27 as rules.md's table has them. */
final class SchoolYears {

    private SchoolYears() {}

    static SchoolCalendar withoutHolidays() {
        return SchoolCalendar.builder().build();
    }

    static SchoolCalendar withHalfTerm() {
        return SchoolCalendar.builder()
                .closure(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30), "half term")
                .build();
    }

    static SchoolCalendar withAClosedFridayInMarch() {
        return SchoolCalendar.builder()
                .closure(LocalDate.of(2026, 3, 27), "polling station")
                .build();
    }

    static SchoolCalendar withEaster() {
        return SchoolCalendar.builder()
                .closure(LocalDate.of(2026, 4, 3), "Good Friday")
                .closure(LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 17), "Easter holiday")
                .build();
    }

    static SchoolCalendar withChristmas() {
        return SchoolCalendar.builder()
                .closure(LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 1), "Christmas holiday")
                .build();
    }

    static SchoolCalendar withSnow() {
        return SchoolCalendar.builder()
                .override(DayOverride.closed(LocalDate.of(2026, 11, 11), "snow"))
                .build();
    }

    static SchoolCalendar withEarlyFinishBeforeChristmas() {
        return SchoolCalendar.builder()
                .closure(LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 1), "Christmas holiday")
                .closedPart(
                        LocalDate.of(2026, 12, 18),
                        new OpenWindow(LocalTime.of(13, 0), LocalTime.MIDNIGHT),
                        "early finish")
                .build();
    }
}
