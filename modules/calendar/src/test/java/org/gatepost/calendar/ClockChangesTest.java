package org.gatepost.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Both changes of the clocks, 2026 to 2030. */
class ClockChangesTest {

    private static final SchoolCalendar SCHOOL = SchoolYears.withoutHolidays();
    private static final SchoolCalendar NEVER_CLOSED = SchoolCalendar.builder()
            .openOn(List.of(DayOfWeek.values()))
            .hours(OpenWindow.ALL_DAY)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2027-03-28", "2028-03-26", "2029-03-25", "2030-03-31"})
    void overTheWeekendOnWhichClocksGoForwardTheLocalTimeStays(LocalDate sunday) {
        LocalDateTime friday = sunday.minusDays(2).atTime(10, 0);

        Instant due = SCHOOL.dueAfter(SCHOOL.instantOf(friday)).orElseThrow();

        assertThat(SCHOOL.localTime(due)).isEqualTo(friday.plusDays(3));
        assertThat(Duration.between(SCHOOL.instantOf(friday), due)).isEqualTo(Duration.ofHours(71));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25", "2027-10-31", "2028-10-29", "2029-10-28", "2030-10-27"})
    void overTheWeekendOnWhichClocksGoBackTheLocalTimeStays(LocalDate sunday) {
        LocalDateTime friday = sunday.minusDays(2).atTime(17, 29, 59);

        Instant due = SCHOOL.dueAfter(SCHOOL.instantOf(friday)).orElseThrow();

        assertThat(SCHOOL.localTime(due)).isEqualTo(friday.plusDays(3));
        assertThat(Duration.between(SCHOOL.instantOf(friday), due)).isEqualTo(Duration.ofHours(73));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2027-03-28", "2028-03-26", "2029-03-25", "2030-03-31"})
    void whatIsDueInTheMissingHourIsDueAtTheNextValidMinute(LocalDate sunday) {
        Instant delivered = NEVER_CLOSED.instantOf(sunday.minusDays(1).atTime(1, 30));

        Optional<Instant> due = NEVER_CLOSED.dueAfter(delivered);

        assertThat(due.map(NEVER_CLOSED::localTime)).contains(sunday.atTime(2, 0));
        assertThat(NEVER_CLOSED.instantOf(sunday.atTime(1, 59, 59)))
                .isEqualTo(sunday.atTime(1, 0).toInstant(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25", "2027-10-31", "2028-10-29", "2029-10-28", "2030-10-27"})
    void whatIsDueInTheRepeatedHourIsDueTheFirstTime(LocalDate sunday) {
        Instant delivered = NEVER_CLOSED.instantOf(sunday.minusDays(1).atTime(1, 30));

        Instant due = NEVER_CLOSED.dueAfter(delivered).orElseThrow();

        assertThat(Duration.between(delivered, due)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void fromEitherOfTheRepeatedHoursTheNextDaysAnswerIsDueAtTheSameTime() {
        Instant first = NEVER_CLOSED.instantOf(LocalDateTime.parse("2026-10-25T01:30"));
        Instant second = first.plus(Duration.ofHours(1));

        assertThat(NEVER_CLOSED.localTime(second)).isEqualTo(NEVER_CLOSED.localTime(first));
        assertThat(NEVER_CLOSED.dueAfter(first)).isEqualTo(NEVER_CLOSED.dueAfter(second));
    }

    @Test
    void aWindowOfTheRepeatedHourIsOpenTwice() {
        SchoolCalendar calendar = openOnSundays(LocalTime.of(0, 30), LocalTime.of(1, 30));
        Instant start = calendar.instantOf(LocalDateTime.parse("2026-10-25T00:30"));

        assertThat(calendar.closesAt(start)).contains(start.plus(Duration.ofMinutes(60)));
        assertThat(calendar.nextOpening(start.plus(Duration.ofMinutes(60))))
                .contains(start.plus(Duration.ofMinutes(90)));
        assertThat(calendar.closesAt(start.plus(Duration.ofMinutes(90)))).contains(start.plus(Duration.ofMinutes(120)));
    }

    @Test
    void aWindowOfTheMissingHourMakesNoOpenDay() {
        SchoolCalendar calendar = openOnSundays(LocalTime.of(1, 0), LocalTime.of(2, 0));

        assertThat(calendar.dayAt(LocalDate.of(2026, 3, 29)).isOpen()).isFalse();
        assertThat(calendar.dayAt(LocalDate.of(2026, 4, 5)).isOpen()).isTrue();
    }

    private static SchoolCalendar openOnSundays(LocalTime from, LocalTime until) {
        return SchoolCalendar.builder()
                .openOn(List.of(DayOfWeek.SUNDAY))
                .hours(new OpenWindow(from, until))
                .build();
    }
}
