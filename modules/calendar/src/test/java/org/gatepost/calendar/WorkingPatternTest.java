package org.gatepost.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingPatternTest {

    private static final SchoolCalendar SCHOOL = SchoolYears.withoutHolidays();
    private static final Instant MONDAY_TEN = at("2026-11-09T10:00");
    private static final Instant TUESDAY_TEN = at("2026-11-10T10:00");

    @Test
    void whoAlwaysWorksNeedsNoCover() {
        assertThat(WorkingPattern.always().worksAtAllBetween(SCHOOL, MONDAY_TEN, TUESDAY_TEN))
                .isTrue();
    }

    @Test
    void whoWorksOnTheDayOfTheAnswerOnlyNeedsNoCover() {
        WorkingPattern tuesdays = WorkingPattern.on(List.of(DayOfWeek.TUESDAY));

        assertThat(tuesdays.worksAtAllBetween(SCHOOL, MONDAY_TEN, TUESDAY_TEN)).isTrue();
    }

    @Test
    void whoWorksOnNoDayUntilTheAnswerIsDueNeedsCover() {
        WorkingPattern laterInTheWeek = WorkingPattern.on(EnumSet.range(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY));

        assertThat(laterInTheWeek.worksAtAllBetween(SCHOOL, MONDAY_TEN, TUESDAY_TEN))
                .isFalse();
    }

    @Test
    void theMomentAtWhichTheAnswerIsDueIsTooLate() {
        WorkingPattern fromTenOnTuesdays =
                WorkingPattern.on(List.of(DayOfWeek.TUESDAY)).within(LocalTime.of(10, 0), LocalTime.NOON);

        assertThat(fromTenOnTuesdays.worksAtAllBetween(SCHOOL, MONDAY_TEN, TUESDAY_TEN))
                .isFalse();
        assertThat(fromTenOnTuesdays.worksAtAllBetween(SCHOOL, MONDAY_TEN, TUESDAY_TEN.plusSeconds(1)))
                .isTrue();
    }

    @Test
    void whoIsAwayTheWholeTimeNeedsCoverAndFromToIncludesBothDays() {
        WorkingPattern away =
                WorkingPattern.always().absent(new Absence(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 10)));

        assertThat(away.worksAtAllBetween(SCHOOL, MONDAY_TEN, TUESDAY_TEN)).isFalse();
        assertThat(away.worksAtAllBetween(SCHOOL, MONDAY_TEN, at("2026-11-11T08:00:01")))
                .isTrue();
    }

    @Test
    void ownHoursNeverWidenTheSchools() {
        WorkingPattern earlyBird = WorkingPattern.always().within(LocalTime.of(6, 0), LocalTime.of(22, 0));

        assertThat(earlyBird.worksAt(SCHOOL, at("2026-11-09T07:00"))).isFalse();
        assertThat(earlyBird.worksAt(SCHOOL, at("2026-11-09T08:00"))).isTrue();
        assertThat(earlyBird.worksAt(SCHOOL, at("2026-11-14T10:00"))).isFalse();
    }

    @Test
    void ownQuietHoursHoldNoticesUntilTheyEnd() {
        WorkingPattern late = WorkingPattern.always().within(LocalTime.of(9, 30), LocalTime.of(15, 0));

        assertThat(late.worksAt(SCHOOL, at("2026-11-09T09:00"))).isFalse();
        assertThat(late.nextReachable(SCHOOL, at("2026-11-09T09:00"))).contains(at("2026-11-09T09:30"));
        assertThat(late.nextReachable(SCHOOL, at("2026-11-13T15:00"))).contains(at("2026-11-16T09:30"));
    }

    @Test
    void whoWorksOnNoWeekdayIsNeverReached() {
        assertThat(WorkingPattern.on(List.of()).nextReachable(SCHOOL, MONDAY_TEN))
                .isEmpty();
    }

    @Test
    void hoursCanDifferFromDayToDay() {
        WorkingPattern jobShare = new WorkingPattern(
                Map.of(
                        DayOfWeek.MONDAY,
                        OpenWindow.ALL_DAY,
                        DayOfWeek.TUESDAY,
                        new OpenWindow(LocalTime.MIDNIGHT, LocalTime.NOON)),
                List.of());

        assertThat(jobShare.worksAt(SCHOOL, at("2026-11-09T13:00"))).isTrue();
        assertThat(jobShare.worksAt(SCHOOL, at("2026-11-10T11:59"))).isTrue();
        assertThat(jobShare.worksAt(SCHOOL, at("2026-11-10T12:00"))).isFalse();
    }

    private static Instant at(String local) {
        return SCHOOL.instantOf(LocalDateTime.parse(local));
    }
}
