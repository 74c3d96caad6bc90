package org.gatepost.calendar;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The table of rules 3, row by row. */
class RulesTableTest {

    static Stream<Arguments> rows() {
        SchoolCalendar plain = SchoolYears.withoutHolidays();
        return Stream.of(
                arguments("open", plain, "2026-11-10T10:00", "2026-11-10T10:00", "2026-11-11T10:00"),
                arguments("last second", plain, "2026-11-09T17:29:59", "2026-11-09T17:29:59", "2026-11-10T17:29:59"),
                arguments("quiet from 17:30 on", plain, "2026-11-09T17:30", "2026-11-10T08:00", "2026-11-11T08:00"),
                arguments("weekend", plain, "2026-11-13T10:00", "2026-11-13T10:00", "2026-11-16T10:00"),
                arguments("Friday evening", plain, "2026-11-13T18:00", "2026-11-16T08:00", "2026-11-17T08:00"),
                arguments(
                        "clocks go back",
                        SchoolYears.withHalfTerm(),
                        "2026-10-23T15:00",
                        "2026-10-23T15:00",
                        "2026-11-02T15:00"),
                arguments(
                        "clocks go forward",
                        SchoolYears.withAClosedFridayInMarch(),
                        "2026-03-26T10:00",
                        "2026-03-26T10:00",
                        "2026-03-30T10:00"),
                arguments(
                        "Easter", SchoolYears.withEaster(), "2026-04-02T16:00", "2026-04-02T16:00", "2026-04-20T16:00"),
                arguments(
                        "Christmas",
                        SchoolYears.withChristmas(),
                        "2026-12-18T17:00",
                        "2026-12-18T17:00",
                        "2027-01-04T17:00"),
                arguments(
                        "snow day", SchoolYears.withSnow(), "2026-11-10T10:00", "2026-11-10T10:00", "2026-11-12T10:00"),
                arguments(
                        "past Friday's hours",
                        SchoolYears.withEarlyFinishBeforeChristmas(),
                        "2026-12-17T15:00",
                        "2026-12-17T15:00",
                        "2027-01-04T08:00"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("rows")
    void promisesWhatTheTableSays(
            String row, SchoolCalendar calendar, LocalDateTime sent, LocalDateTime delivered, LocalDateTime due) {
        Promise promise = calendar.promise(calendar.instantOf(sent));

        assertThat(promise.deliveredAt().map(calendar::localTime)).as(row).contains(delivered);
        assertThat(promise.dueAt().map(calendar::localTime)).as(row).contains(due);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("rows")
    void answersAreDueByTheSameClockWhoeverAsks(
            String row, SchoolCalendar calendar, LocalDateTime sent, LocalDateTime delivered, LocalDateTime due) {
        assertThat(calendar.dueAfter(calendar.instantOf(delivered)).map(calendar::localTime))
                .as(row)
                .contains(due);
        assertThat(calendar.nextOpening(calendar.instantOf(sent)).map(calendar::localTime))
                .as(row)
                .contains(delivered);
    }
}
