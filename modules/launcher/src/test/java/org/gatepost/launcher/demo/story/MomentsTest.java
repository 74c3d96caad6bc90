package org.gatepost.launcher.demo.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.calendar.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MomentsTest {

    private final SchoolCalendar calendar = SchoolCalendar.builder()
            .term(new Term("Autumn", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18)))
            .term(new Term("Spring", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 25)))
            .closure(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30), "Half term")
            .build();

    @ParameterizedTest(name = "at {0}, {1} is {2}")
    @CsvSource({
        "2026-11-13T18:00, day 0 10:00, 2026-11-13T10:00",
        "2026-11-13T18:00, day -1 10:00, 2026-11-12T10:00",
        "2026-11-15T12:00, day -5 10:00, 2026-11-06T10:00",
        "2026-11-16T07:59, day 0 10:00, 2026-11-13T10:00",
        "2026-11-16T08:00, day 0 10:00, 2026-11-16T10:00",
        "2026-10-28T12:00, day -1 18:30, 2026-10-22T18:30",
        "2026-11-13T18:00, day 1 15:45, 2026-11-16T15:45",
        "2026-12-18T18:00, day 2 15:45, 2027-01-05T15:45"
    })
    void daysAreThoseOnWhichTheSchoolWasOpen(LocalDateTime now, String moment, LocalDateTime expected) {
        assertThat(at(now, moment)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "at {0}, {1} is {2}")
    @CsvSource({
        "2026-11-16T09:00, recent 20m, 2026-11-16T08:40",
        "2026-11-13T18:00, recent 20m, 2026-11-13T17:10",
        "2026-11-15T12:00, recent 20m, 2026-11-13T17:10"
    })
    void recentIsBeforeNowOrBeforeTheLastClosing(LocalDateTime now, String moment, LocalDateTime expected) {
        assertThat(at(now, moment)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "at {0}, {1} is due at {2}")
    @CsvSource({
        "2026-11-16T09:00, soon 25m, 2026-11-16T09:25",
        "2026-11-16T17:20, soon 25m, 2026-11-17T08:00",
        "2026-11-13T18:00, soon 25m, 2026-11-16T08:00"
    })
    void soonIsDueSoonAfterNow(LocalDateTime now, String moment, LocalDateTime due) {
        var sent = new Moments(calendar, calendar.instantOf(now)).at(moment).orElseThrow();

        assertThat(calendar.promise(sent).dueAt().map(calendar::localTime)).contains(due);
    }

    @Test
    void quietIsSinceTheLastClosingAndOnlyWhileTheSchoolIsClosed() {
        assertThat(at(LocalDateTime.parse("2026-11-13T18:00"), "quiet 50%")).isEqualTo("2026-11-13T17:45");
        assertThat(at(LocalDateTime.parse("2026-11-15T12:00"), "quiet 50%")).isEqualTo("2026-11-15T11:00");
        assertThat(moments("2026-11-16T09:00").at("quiet 50%")).isEmpty();
    }

    @Test
    void thereAreNoSchoolDaysBeforeTheFirstTerm() {
        assertThat(moments("2026-09-02T10:00").at("day -1 10:00")).isPresent();
        assertThat(moments("2026-09-02T10:00").at("day -2 10:00")).isEmpty();
        assertThat(moments("2026-08-20T10:00").at("recent 20m")).isEmpty();
    }

    @Test
    void refusesWhatIsNoMoment() {
        assertThatThrownBy(() -> moments("2026-11-16T09:00").at("yesterday"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("yesterday");
    }

    private Moments moments(String now) {
        return new Moments(calendar, calendar.instantOf(LocalDateTime.parse(now)));
    }

    private LocalDateTime at(LocalDateTime now, String moment) {
        return calendar.localTime(
                new Moments(calendar, calendar.instantOf(now)).at(moment).orElseThrow());
    }
}
