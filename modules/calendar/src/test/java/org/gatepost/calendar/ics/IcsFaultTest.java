package org.gatepost.calendar.ics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every fault names the file, and the line where there is one. */
class IcsFaultTest {

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20261301|SUMMARY:x|test.ics, line 5: DTSTART is no date or time: 20261301",
                "DTSTART:20260229|SUMMARY:x|test.ics, line 5: DTSTART is no date or time: 20260229",
                "DTSTART:20261026T240000|SUMMARY:x|test.ics, line 5: DTSTART is no date or time: 20261026T240000",
                "DTSTART:2026-10-26|SUMMARY:x|test.ics, line 5: DTSTART is no date or time: 2026-10-26",
                "DTSTART:|SUMMARY:x|test.ics, line 5: DTSTART is no date or time:",
                "SUMMARY:x|LOCATION:x|test.ics, line 4: VEVENT without DTSTART",
                "DTSTART:20261026|DTEND:20261025|test.ics, line 6: DTEND is before DTSTART",
                "DTSTART:20261026T100000|DTEND:20261026T095959|test.ics, line 6: DTEND is before DTSTART",
                "DTSTART:20261026|DTEND:20261026T095959|"
                        + "test.ics, line 6: one of DTSTART and DTEND is a date, the other has a time",
                "DTSTART:20261026|DURATION:P|test.ics, line 6: no duration of an event: P",
                "DTSTART:20261026|DURATION:-P1D|test.ics, line 6: no duration of an event: -P1D",
                "DTSTART:20261026|DURATION:PT5H|"
                        + "test.ics, line 6: DURATION has a part of a day, but DTSTART is a date: PT5H",
                "DTSTART;TZID=Mars:20261026T100000|DURATION:PT5H|"
                        + "test.ics, line 5: unknown time zone Mars, and no VTIMEZONE defines it",
                "DTSTART:20261026|RRULE:FREQ=SOMETIMES|"
                        + "test.ics, line 6: no recurrence rule: FREQ=SOMETIMES (FREQ part is missing)",
                "DTSTART:20261026|RRULE:FREQ=DAILY;COUNT=0|"
                        + "test.ics, line 6: no recurrence rule: FREQ=DAILY;COUNT=0 (0 times)",
                "DTSTART:20261026|RRULE:FREQ=DAILY;UNTIL=soon|test.ics, line 6: RRULE is no date or time: SOON",
                "DTSTART:20261026|SEQUENCE:first|test.ics, line 6: SEQUENCE is no number: first",
                "DTSTART:20261026|EXDATE:never|test.ics, line 6: EXDATE is no date or time: never",
                "DTSTART:20261026|just some words|test.ics, line 6: not a line of iCalendar: just some words"
            })
    void namesTheLine(String first, String second, String message) {
        assertThatExceptionOfType(CalendarFileException.class)
                .isThrownBy(() -> Ics.daysOf(first, second))
                .withMessage(message.endsWith(":") ? message + " " : message);
    }

    @ParameterizedTest
    @CsvSource({"''", "hello", "sent;delivered", "'%PDF-1.4'"})
    void whatIsNoCalendarIsCalledSo(String file) {
        assertThatExceptionOfType(CalendarFileException.class)
                .isThrownBy(() -> Ics.read(file))
                .withMessage("test.ics: not an iCalendar file: there is no BEGIN:VCALENDAR in it");
    }

    @Test
    void aFileThatIsCutShortIsRefused() {
        String whole = Ics.calendar(Ics.event("DTSTART;VALUE=DATE:20261026"));

        assertThatExceptionOfType(CalendarFileException.class)
                .isThrownBy(() -> Ics.read(whole.substring(0, whole.indexOf("END:VEVENT"))))
                .withMessage("test.ics, line 4: VEVENT does not end; the file is cut short");
        assertThatExceptionOfType(CalendarFileException.class)
                .isThrownBy(() -> Ics.read(whole.substring(0, whole.indexOf("END:VCALENDAR"))))
                .withMessageContaining("VCALENDAR does not end");
    }

    @Test
    void anEventThatIsNotEndedIsRefused() {
        assertThatExceptionOfType(CalendarFileException.class)
                .isThrownBy(() -> Ics.read(Ics.calendar("BEGIN:VEVENT\r\nDTSTART:20261026\r\n")))
                .withMessage("test.ics, line 4: VEVENT does not end before line 6");
    }

    @Test
    void anEndWithoutABeginningIsRefused() {
        assertThatExceptionOfType(CalendarFileException.class)
                .isThrownBy(() -> Ics.read(Ics.calendar("END:VEVENT\r\n")))
                .withMessage("test.ics, line 4: not a line of iCalendar: END:VEVENT");
    }

    @Test
    void aRuleThatNeverComesToADateIsRefused() {
        assertThatExceptionOfType(CalendarFileException.class)
                .isThrownBy(() -> Ics.daysOf("DTSTART:20260907", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
                .withMessageContaining("line 6")
                .withMessageContaining("never comes to a date");
    }

    @Test
    void anEventThatRepeatsAbsurdlyOftenIsRefused() {
        assertThatExceptionOfType(CalendarFileException.class)
                .isThrownBy(() -> Ics.daysOf("DTSTART:20260907T100000", "DURATION:PT1S", "RRULE:FREQ=SECONDLY"))
                .withMessageContaining("repeats more than 1000000 times");
    }
}
