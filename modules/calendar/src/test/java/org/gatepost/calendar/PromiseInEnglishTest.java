package org.gatepost.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PromiseInEnglishTest {

    @Test
    void saysNothingWhereNothingIsInTheWay() {
        assertThat(reasons(SchoolYears.withoutHolidays(), "2026-11-10T10:00")).isEmpty();
    }

    @Test
    void namesHalfTermAndTheWeekendsAroundIt() {
        assertThat(reasons(SchoolYears.withHalfTerm(), "2026-10-23T15:00"))
                .isEqualTo("weekend 24-25 October; half term 26-30 October; weekend 31 October-1 November");
    }

    @Test
    void namesTheEveningOnWhichItIsSent() {
        assertThat(reasons(SchoolYears.withoutHolidays(), "2026-11-13T18:00"))
                .isEqualTo("closed at 18:00 on 13 November; weekend 14-15 November");
    }

    @Test
    void namesTheEarlyFinishBeforeWhichAnAnswerWouldBeDue() {
        assertThat(reasons(SchoolYears.withEarlyFinishBeforeChristmas(), "2026-12-17T15:00"))
                .isEqualTo("closed at 15:00 on 18 December (early finish); Christmas holiday 19 December-1 January;"
                        + " weekend 2-3 January");
    }

    @Test
    void namesASingleDay() {
        assertThat(reasons(SchoolYears.withSnow(), "2026-11-10T10:00")).isEqualTo("snow 11 November");
    }

    @Test
    void saysWhyThereIsNoPromise() {
        SchoolCalendar calendar = SchoolCalendar.builder()
                .term(new Term("Autumn", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 10)))
                .build();

        assertThat(reasons(calendar, "2026-11-10T10:00"))
                .isEqualTo("outside term 11 November-10 March; no opening known within 120 days");
    }

    @Test
    void callsOnlySaturdayAndSundayAWeekend() {
        SchoolCalendar fourDays = SchoolCalendar.builder()
                .openOn(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY))
                .build();

        assertThat(reasons(fourDays, "2026-11-12T10:00")).isEqualTo("no school 13-15 November");
    }

    @Test
    void tellsADayOfTheSchoolClosedWithoutAReason() {
        SchoolCalendar calendar = SchoolCalendar.builder()
                .insetDaysOpen(false)
                .insetDay(LocalDate.of(2026, 11, 11), "")
                .override(DayOverride.closed(LocalDate.of(2026, 11, 12), ""))
                .build();

        assertThat(reasons(calendar, "2026-11-10T10:00")).isEqualTo("INSET 11 November; closed 12 November");
    }

    private static String reasons(SchoolCalendar calendar, String sent) {
        return PromiseInEnglish.reasons(calendar.promise(calendar.instantOf(LocalDateTime.parse(sent))));
    }
}
