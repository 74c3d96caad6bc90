package org.gatepost.portal.wording;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Promise;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.calendar.Term;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.language.Tongue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PromiseWordsTest {

    private static final Texts TEXTS = Texts.in(Tongue.ENGLISH);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    /** The school year of the table in rules 3, with an early finish and a Wednesday closed by hand. */
    private static final SchoolCalendar CALENDAR = SchoolCalendar.builder()
            .term(new Term("Spring", day("2026-01-05"), day("2026-04-17")))
            .term(new Term("Summer", day("2026-04-20"), day("2026-07-21")))
            .term(new Term("Autumn", day("2026-09-01"), day("2026-12-18")))
            .term(new Term("Spring", day("2027-01-04"), day("2027-03-25")))
            .closure(day("2026-03-27"), "")
            .closure(day("2026-04-03"), "Good Friday")
            .closure(day("2026-04-04"), day("2026-04-17"), "Easter holiday")
            .closure(day("2026-10-26"), day("2026-10-30"), "half term")
            .override(DayOverride.closed(day("2026-11-25"), "snow"))
            .closedPart(day("2026-12-18"), new OpenWindow(LocalTime.of(13, 0), FIVE), "early finish")
            .closedPart(day("2026-12-18"), new OpenWindow(FIVE, LocalTime.of(17, 30)), "caretaker away")
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-10T10:00 | The school is open, so it gets your message straight away.
            2026-11-09T17:30 | The school gets your message on Tuesday 10 November, 8:00 am, when it opens.
            2026-11-13T18:00 | The school gets your message on Monday 16 November, 8:00 am, when it opens.
            2026-12-18T18:00 | The school gets your message on Monday 4 January 2027, 8:00 am, when it opens.
            """)
    void a_parent_reads_when_the_message_is_delivered(String sent, String said) {
        assertThat(words(sent).delivery(promise(sent))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-10T10:00 | An answer is due by Wednesday 11 November, 10:00 am.
            2026-11-13T10:00 | An answer is due by Monday 16 November, 10:00 am: the school is closed over the weekend.
            2026-11-13T18:00 | An answer is due by Tuesday 17 November, 8:00 am: the school is closed over the weekend.
            2026-11-14T09:00 | An answer is due by Tuesday 17 November, 8:00 am: the school is closed over the weekend.
            """)
    void a_parent_reads_by_when_an_answer_is_due_and_why(String sent, String said) {
        assertThat(words(sent).answer(promise(sent))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-23T15:00 | the school is closed over the weekends and for half term (26 to 30 October)
            2026-04-02T16:00 | the school is closed for Good Friday (3 April), for Easter holiday (4 to 17 April) and over the weekend
            2026-03-26T10:00 | the school is closed on 27 March and over the weekend
            2026-11-24T10:00 | the school is closed for snow (25 November)
            2026-12-18T10:00 | the school is closed for the school holidays (19 December to 3 January 2027)
            2026-12-17T15:00 | the school is closed for the school holidays (19 December to 3 January 2027); at 3:00 pm on Friday 18 December the school is closed (early finish)
            2026-12-18T17:10 | the school is closed for the school holidays (19 December to 3 January 2027); at 5:10 pm on Friday 18 December the school is closed (caretaker away)
            """)
    void every_skipped_day_is_given_its_reason(String sent, String said) {
        assertThat(words(sent).why(promise(sent))).contains(said);
    }

    @Test
    void an_answer_due_the_next_day_at_the_same_time_needs_no_reason() {
        assertThat(words("2026-11-10T10:00").why(promise("2026-11-10T10:00"))).isEmpty();
    }

    @Test
    void a_weekday_without_school_is_named_by_its_date() {
        SchoolCalendar fourDays = SchoolCalendar.builder()
                .openOn(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY))
                .build();
        Promise promise = fourDays.promise(fourDays.instantOf(LocalDateTime.parse("2026-11-12T10:00")));

        assertThat(words("2026-11-12T10:00").why(promise)).contains("the school is closed on 13 to 15 November");
    }

    @Test
    void what_cannot_be_promised_yet_is_said_to_be_confirmed() {
        String lastDay = "2027-03-25T18:00";

        assertThat(words(lastDay).delivery(promise(lastDay))).contains("to be confirmed");
        assertThat(words(lastDay).answer(promise(lastDay))).contains("to be confirmed");
    }

    @Test
    void a_reason_that_looks_like_a_pattern_is_shown_as_it_is() {
        SchoolCalendar odd = SchoolCalendar.builder()
                .closure(day("2026-11-11"), "{0} #{1+1} 'x'")
                .build();
        Promise promise = odd.promise(odd.instantOf(LocalDateTime.parse("2026-11-10T10:00")));

        assertThat(words("2026-11-10T10:00").why(promise))
                .contains("the school is closed for {0} #{1+1} 'x' (11 November)");
    }

    @Test
    void a_polish_parent_reads_the_same_promise_by_the_twenty_four_hour_clock() {
        Texts polish = Texts.in(Tongue.POLISH);
        var words = new PromiseWords(new SchoolTimes(CALENDAR.zone(), at("2026-11-13T18:00"), polish), polish);

        assertThat(words.answer(promise("2026-11-13T18:00")))
                .isEqualTo("Termin odpowiedzi: wtorek 17 listopada, 8:00. Powód: szkoła jest zamknięta w weekend.");
        assertThat(words.why(promise("2026-10-23T15:00")))
                .contains("szkoła jest zamknięta w weekendy i 26 – 30 października (half term)");
    }

    private static PromiseWords words(String now) {
        return new PromiseWords(new SchoolTimes(CALENDAR.zone(), at(now), TEXTS), TEXTS);
    }

    private static Promise promise(String sent) {
        return CALENDAR.promise(at(sent));
    }

    private static Instant at(String local) {
        return CALENDAR.instantOf(LocalDateTime.parse(local));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
