package org.gatepost.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchoolCalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 10);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 11);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 14);

    @Test
    void aDatedOverrideBeatsEverything() {
        SchoolCalendar calendar = SchoolCalendar.builder()
                .closure(MONDAY, "bank holiday")
                .insetDay(MONDAY, "training")
                .term(new Term("Spring", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 1)))
                .override(DayOverride.open(MONDAY, "exam", new OpenWindow(LocalTime.of(9, 0), LocalTime.NOON)))
                .build();

        SchoolDay day = calendar.dayAt(MONDAY);

        assertThat(day.state()).isEqualTo(DayState.OPENED);
        assertThat(day.reason()).isEqualTo("exam");
        assertThat(day.windows()).containsExactly(new OpenWindow(LocalTime.of(9, 0), LocalTime.NOON));
    }

    @Test
    void anOverrideClosesAnInsetDay() {
        SchoolCalendar calendar = SchoolCalendar.builder()
                .insetDay(MONDAY, "training")
                .override(DayOverride.closed(MONDAY, "snow"))
                .build();

        assertThat(calendar.dayAt(MONDAY).state()).isEqualTo(DayState.CLOSED);
    }

    @Test
    void theLatestOverrideOfADateHolds() {
        SchoolCalendar calendar = SchoolCalendar.builder()
                .override(DayOverride.closed(MONDAY, "snow"))
                .override(DayOverride.open(MONDAY, "thawed"))
                .build();

        assertThat(calendar.dayAt(MONDAY).windows()).containsExactly(OpenWindow.SCHOOL_HOURS);
    }

    @Test
    void aBankHolidayBeatsInset() {
        SchoolCalendar calendar = SchoolCalendar.builder()
                .insetDay(MONDAY, "training")
                .closure(MONDAY, "bank holiday")
                .build();

        assertThat(calendar.dayAt(MONDAY).state()).isEqualTo(DayState.CLOSURE);
    }

    @Test
    void outsideEveryTermBeatsInset() {
        SchoolCalendar calendar = SchoolCalendar.builder()
                .term(new Term("Spring", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 1)))
                .insetDay(MONDAY, "training")
                .build();

        assertThat(calendar.dayAt(MONDAY).state()).isEqualTo(DayState.OUTSIDE_TERM);
    }

    @Test
    void insetBeatsTheWeekday() {
        SchoolCalendar calendar =
                SchoolCalendar.builder().insetDay(SATURDAY, "training").build();

        assertThat(calendar.dayAt(SATURDAY).state()).isEqualTo(DayState.INSET);
        assertThat(calendar.dayAt(SATURDAY).isOpen()).isTrue();
    }

    @Test
    void insetDaysCanBeSetToBeClosed() {
        SchoolCalendar calendar = SchoolCalendar.builder()
                .insetDay(MONDAY, "training")
                .insetDaysOpen(false)
                .build();

        assertThat(calendar.dayAt(MONDAY).state()).isEqualTo(DayState.INSET);
        assertThat(calendar.dayAt(MONDAY).isOpen()).isFalse();
    }

    @Test
    void termsIncludeBothTheirEnds() {
        SchoolCalendar calendar = SchoolCalendar.builder()
                .term(new Term("Short", MONDAY, TUESDAY))
                .build();

        assertThat(calendar.openDaysBetween(MONDAY.minusYears(1), MONDAY.plusYears(1)))
                .isEqualTo(2);
        assertThat(calendar.dayAt(MONDAY).isOpen()).isTrue();
        assertThat(calendar.dayAt(TUESDAY).isOpen()).isTrue();
    }

    @Test
    void aDayWhoseHoursAreAllClosedIsNoOpenDay() {
        SchoolCalendar calendar = SchoolCalendar.builder()
                .closedPart(TUESDAY, new OpenWindow(LocalTime.of(8, 0), LocalTime.NOON), "no water")
                .closedPart(TUESDAY, new OpenWindow(LocalTime.NOON, LocalTime.of(18, 0)), "still no water")
                .build();

        Promise promise = calendar.promise(at(calendar, "2026-11-09T10:00"));

        assertThat(calendar.dayAt(TUESDAY).state()).isEqualTo(DayState.NO_HOURS_LEFT);
        assertThat(local(calendar, promise.dueAt())).contains("2026-11-11T10:00");
        assertThat(promise.skipped())
                .containsExactly(new SkippedDays(TUESDAY, TUESDAY, DayState.NO_HOURS_LEFT, "no water"));
    }

    @Test
    void aClosedPartInTheMiddleOfTheDayHoldsWhatIsSentInIt() {
        SchoolCalendar calendar = closedAtLunch();

        Promise promise = calendar.promise(at(calendar, "2026-11-10T12:30"));

        assertThat(local(calendar, promise.deliveredAt())).contains("2026-11-10T13:00");
        assertThat(local(calendar, promise.dueAt())).contains("2026-11-11T13:00");
        assertThat(promise.sentOutsideHours())
                .contains(new ClosedTime(TUESDAY, LocalTime.of(12, 30), Optional.of("inspection")));
    }

    @Test
    void aDueTimeInAClosedPartMovesToTheNextOpeningOfTheSameDay() {
        SchoolCalendar calendar = closedAtLunch();

        Promise promise = calendar.promise(at(calendar, "2026-11-09T12:00:01"));

        assertThat(local(calendar, promise.dueAt())).contains("2026-11-10T13:00");
        assertThat(promise.dueOutsideHours())
                .contains(new ClosedTime(TUESDAY, LocalTime.of(12, 0, 1), Optional.of("inspection")));
    }

    @Test
    void aDueTimeBeforeALateStartMovesToTheStart() {
        SchoolCalendar calendar = SchoolCalendar.builder()
                .closedPart(TUESDAY, new OpenWindow(LocalTime.MIDNIGHT, LocalTime.of(10, 0)), "late start")
                .build();

        assertThat(local(calendar, calendar.dueAfter(at(calendar, "2026-11-09T09:59:59"))))
                .contains("2026-11-10T10:00");
        assertThat(local(calendar, calendar.dueAfter(at(calendar, "2026-11-09T10:00"))))
                .contains("2026-11-10T10:00");
    }

    @Test
    void sentAfterAnEarlyFinishIsDeliveredTheNextOpenDay() {
        SchoolCalendar calendar = SchoolCalendar.builder()
                .closedPart(TUESDAY, new OpenWindow(LocalTime.of(13, 0), LocalTime.MIDNIGHT), "early finish")
                .build();

        assertThat(local(calendar, calendar.nextOpening(at(calendar, "2026-11-10T13:00"))))
                .contains("2026-11-11T08:00");
        assertThat(local(calendar, calendar.nextOpening(at(calendar, "2026-11-10T12:59:59"))))
                .contains("2026-11-10T12:59:59");
    }

    @Test
    void ownHoursOfAnOverrideStandAloneAndHoursOfTheSchoolKeepTheirClosedParts() {
        OpenWindow lunch = new OpenWindow(LocalTime.NOON, LocalTime.of(13, 0));
        SchoolCalendar calendar = SchoolCalendar.builder()
                .closedPart(TUESDAY, lunch, "inspection")
                .closedPart(WEDNESDAY, lunch, "inspection")
                .override(DayOverride.open(
                        TUESDAY, "open evening", new OpenWindow(LocalTime.of(8, 0), LocalTime.of(20, 0))))
                .override(DayOverride.open(WEDNESDAY, "as usual"))
                .build();

        assertThat(calendar.dayAt(TUESDAY).windows()).hasSize(1);
        assertThat(calendar.dayAt(WEDNESDAY).windows()).hasSize(2);
    }

    @Test
    void isOpenFromItsFirstSecondToTheLastBeforeItsEnd() {
        SchoolCalendar calendar = SchoolYears.withoutHolidays();

        assertThat(calendar.isOpen(at(calendar, "2026-11-09T07:59:59"))).isFalse();
        assertThat(calendar.isOpen(at(calendar, "2026-11-09T08:00"))).isTrue();
        assertThat(calendar.isOpen(at(calendar, "2026-11-09T17:29:59").plusNanos(999_999_999)))
                .isTrue();
        assertThat(calendar.isOpen(at(calendar, "2026-11-09T17:30"))).isFalse();
    }

    @Test
    void keepsFractionsOfASecond() {
        SchoolCalendar calendar = SchoolYears.withoutHolidays();
        Instant sent = at(calendar, "2026-11-09T10:00").plusNanos(123);

        Promise promise = calendar.promise(sent);

        assertThat(promise.deliveredAtOnce()).isTrue();
        assertThat(promise.dueAt()).contains(at(calendar, "2026-11-10T10:00").plusNanos(123));
    }

    @Test
    void saysUntilWhenItIsOpen() {
        SchoolCalendar calendar = closedAtLunch();

        assertThat(local(calendar, calendar.closesAt(at(calendar, "2026-11-10T09:00"))))
                .contains("2026-11-10T12:00");
        assertThat(local(calendar, calendar.closesAt(at(calendar, "2026-11-10T13:00"))))
                .contains("2026-11-10T17:30");
        assertThat(calendar.closesAt(at(calendar, "2026-11-10T12:00"))).isEmpty();
    }

    @Test
    void deliversOnTheLastDayOfTheLookAheadAndNotAfter() {
        LocalDate sent = MONDAY;
        SchoolCalendar just = closedAfter(sent, 119);
        SchoolCalendar notQuite = closedAfter(sent, 120);

        assertThat(local(just, just.nextOpening(at(just, "2026-11-09T18:00")))).contains(sent.plusDays(120) + "T08:00");
        assertThat(notQuite.nextOpening(at(notQuite, "2026-11-09T18:00"))).isEmpty();
        Promise promise = notQuite.promise(at(notQuite, "2026-11-09T18:00"));
        assertThat(promise.toBeConfirmed()).isTrue();
        assertThat(promise.deliveredAt()).isEmpty();
    }

    @Test
    void countsTheDaysToTheAnswerFromTheDayOfDelivery() {
        SchoolCalendar just = closedAfter(MONDAY, 119);
        SchoolCalendar notQuite = closedAfter(MONDAY, 120);

        assertThat(local(just, just.dueAfter(at(just, "2026-11-09T10:00")))).contains(MONDAY.plusDays(120) + "T10:00");
        Promise promise = notQuite.promise(at(notQuite, "2026-11-09T10:00"));
        assertThat(promise.deliveredAtOnce()).isTrue();
        assertThat(promise.toBeConfirmed()).isTrue();
    }

    @Test
    void doesNotPromiseAnOpeningAfterTheLookAheadWhereTheLastDayClosesEarly() {
        LocalDate last = MONDAY.plusDays(120);
        SchoolCalendar calendar = SchoolCalendar.builder()
                .openOn(List.of(DayOfWeek.values()))
                .closure(TUESDAY, last.minusDays(1), "works")
                .closedPart(last, new OpenWindow(LocalTime.NOON, LocalTime.MIDNIGHT), "early finish")
                .build();

        assertThat(calendar.dueAfter(at(calendar, "2026-11-09T11:00"))).isPresent();
        assertThat(calendar.dueAfter(at(calendar, "2026-11-09T13:00"))).isEmpty();
    }

    @Test
    void aSchoolThatNeverOpensPromisesNothing() {
        SchoolCalendar calendar = SchoolCalendar.builder().openOn(List.of()).build();

        Promise promise = calendar.promise(at(calendar, "2026-11-09T10:00"));

        assertThat(promise.deliveredAt()).isEmpty();
        assertThat(promise.dueAt()).isEmpty();
        assertThat(promise.skipped())
                .containsExactly(new SkippedDays(MONDAY, MONDAY.plusDays(120), DayState.CLOSED_WEEKDAY, ""));
    }

    @Test
    void namesEverySkippedDayOnce() {
        SchoolCalendar calendar = SchoolYears.withHalfTerm();

        assertThat(calendar.promise(at(calendar, "2026-10-23T15:00")).skipped())
                .containsExactly(
                        new SkippedDays(
                                LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 25), DayState.CLOSED_WEEKDAY, ""),
                        new SkippedDays(
                                LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30), DayState.CLOSURE, "half term"),
                        new SkippedDays(
                                LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 1), DayState.CLOSED_WEEKDAY, ""));
    }

    @Test
    void findsTheOpenDayThatEndsATermOfDays() {
        SchoolCalendar calendar = SchoolYears.withHalfTerm();

        assertThat(calendar.openDayAfter(LocalDate.of(2026, 10, 23), 1)).contains(LocalDate.of(2026, 11, 2));
        assertThat(calendar.openDayAfter(LocalDate.of(2026, 10, 21), 10)).contains(LocalDate.of(2026, 11, 11));
        assertThat(SchoolCalendar.builder().openOn(List.of()).build().openDayAfter(MONDAY, 1))
                .isEmpty();
    }

    @Test
    void livesByTheClockOfItsZone() {
        SchoolCalendar calendar =
                SchoolCalendar.builder().zone(ZoneId.of("Pacific/Auckland")).build();

        assertThat(calendar.isOpen(Instant.parse("2026-11-08T19:00:00Z"))).isTrue();
        assertThat(calendar.isOpen(Instant.parse("2026-11-09T10:00:00Z"))).isFalse();
    }

    @Test
    void answersForYearsThatLieFarApart() {
        SchoolCalendar calendar = SchoolYears.withoutHolidays();

        for (int year = 1; year < 9999; year += 32) {
            LocalDate date = LocalDate.of(year, 11, 9);
            assertThat(calendar.dayAt(date).date()).isEqualTo(date);
        }
    }

    private static SchoolCalendar closedAtLunch() {
        return SchoolCalendar.builder()
                .closedPart(TUESDAY, new OpenWindow(LocalTime.NOON, LocalTime.of(13, 0)), "inspection")
                .build();
    }

    private static SchoolCalendar closedAfter(LocalDate date, int days) {
        return SchoolCalendar.builder()
                .openOn(List.of(DayOfWeek.values()))
                .closure(date.plusDays(1), date.plusDays(days), "works")
                .build();
    }

    private static Instant at(SchoolCalendar calendar, String local) {
        return calendar.instantOf(LocalDateTime.parse(local));
    }

    private static Optional<String> local(SchoolCalendar calendar, Optional<Instant> instant) {
        return instant.map(calendar::localTime).map(LocalDateTime::toString);
    }
}
