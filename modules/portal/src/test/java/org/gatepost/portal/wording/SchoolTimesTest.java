package org.gatepost.portal.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.language.Tongue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SchoolTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final SchoolTimes times = new SchoolTimes(LONDON, at("2026-11-13T18:00"), Texts.in(Tongue.ENGLISH));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-17T08:00    | Tuesday 17 November, 8:00 am
            2026-07-01T17:29:59 | Wednesday 1 July, 5:29 pm
            2026-11-16T12:00    | Monday 16 November, 12 noon
            2026-11-16T00:00    | Monday 16 November, 12 midnight
            2026-11-16T00:01    | Monday 16 November, 12:01 am
            2027-01-04T17:00    | Monday 4 January 2027, 5:00 pm
            """)
    void moments_are_said_with_weekday_and_the_year_only_where_it_is_another(String local, String said) {
        assertThat(times.dateTime(at(local))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-12T23:59 | yesterday, 11:59 pm
            2026-11-13T09:05 | today, 9:05 am
            2026-11-14T00:00 | tomorrow, 12 midnight
            2026-11-15T08:00 | Sunday, 8:00 am
            2026-11-19T08:00 | Thursday, 8:00 am
            2026-11-20T08:00 | Friday 20 November, 8:00 am
            2026-11-11T08:00 | Wednesday 11 November, 8:00 am
            2025-11-13T08:00 | Thursday 13 November 2025, 8:00 am
            """)
    void moments_close_by_are_said_by_the_day(String local, String said) {
        assertThat(times.nearTime(at(local))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-03 | 2026-04-03 | 3 April
            2026-10-26 | 2026-10-30 | 26 to 30 October
            2026-11-30 | 2026-12-02 | 30 November to 2 December
            2026-12-21 | 2027-01-01 | 21 December to 1 January 2027
            2027-02-15 | 2027-02-19 | 15 to 19 February 2027
            """)
    void days_are_said_without_saying_anything_twice(LocalDate from, LocalDate to, String said) {
        assertThat(times.days(from, to)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POLISH | 2026-11-17T08:00 | wtorek 17 listopada, 8:00     | wtorek, 8:00
            POLISH | 2026-11-13T17:30 | piątek 13 listopada, 17:30    | dzisiaj, 17:30
            POLISH | 2027-03-02T00:00 | wtorek 2 marca 2027, 0:00     | wtorek 2 marca 2027, 0:00
            URDU   | 2026-11-17T08:00 | منگل، 17 نومبر، صبح 8:00 بجے    | منگل، صبح 8:00 بجے
            URDU   | 2026-11-16T12:00 | پیر، 16 نومبر، دوپہر 12:00 بجے | پیر، دوپہر 12:00 بجے
            """)
    void every_language_has_its_own_way_to_say_a_time(Tongue language, String local, String far, String near) {
        var said = new SchoolTimes(LONDON, at("2026-11-13T18:00"), Texts.in(language));

        assertThat(withoutIsolates(said.dateTime(at(local)))).isEqualTo(far);
        assertThat(withoutIsolates(said.nearTime(at(local)))).isEqualTo(near);
    }

    private static String withoutIsolates(String text) {
        return text.replaceAll("[\u2066-\u2069]", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-13T18:00:30 | less than a minute left
            2026-11-13T17:00    | less than a minute left
            2026-11-13T18:01:59 | 1 minute left
            2026-11-13T18:59    | 59 minutes left
            2026-11-13T19:00    | 1 hour left
            2026-11-14T19:30    | 25 hours left
            2026-11-15T17:59    | 47 hours left
            2026-11-15T18:00    | 2 days left
            2027-03-13T18:00    | 120 days left
            """)
    void time_left_is_said_in_the_largest_unit_that_helps(String local, String said) {
        assertThat(times.timeLeft(at(local))).isEqualTo(said);
    }

    @Test
    void the_wall_clock_is_the_schools_in_summer_and_in_winter() {
        assertThat(times.dateTime(Instant.parse("2026-07-01T07:00:00Z"))).isEqualTo("Wednesday 1 July, 8:00 am");
        assertThat(times.dateTime(Instant.parse("2026-11-17T08:00:00Z"))).isEqualTo("Tuesday 17 November, 8:00 am");
    }

    @Test
    void what_is_due_now_is_past() {
        assertThat(times.isPast(at("2026-11-13T18:00"))).isTrue();
        assertThat(times.isPast(at("2026-11-13T18:00:01"))).isFalse();
    }

    @Test
    void opening_hours_are_said_like_any_time() {
        assertThat(times.time(LocalTime.of(17, 30))).isEqualTo("5:30 pm");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(LONDON).toInstant();
    }
}
