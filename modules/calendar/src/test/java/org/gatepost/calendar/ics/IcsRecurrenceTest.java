package org.gatepost.calendar.ics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IcsRecurrenceTest {

    @Test
    void repeatsAsOftenAsTheRuleSays() throws Exception {
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20260907", "RRULE:FREQ=WEEKLY;COUNT=3"))
                .containsExactly("2026-09-07 CLOSED closed", "2026-09-14 CLOSED closed", "2026-09-21 CLOSED closed");
    }

    @Test
    void repeatsForEverWithinTheDatesAskedFor() throws Exception {
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20100906", "RRULE:FREQ=WEEKLY;BYDAY=MO"))
                .hasSize(52)
                .first()
                .isEqualTo("2026-09-07 CLOSED closed");
    }

    @Test
    void untilIsIncludedByWhateverClockItIsGiven() throws Exception {
        String weekly = "RRULE:FREQ=WEEKLY;UNTIL=";

        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20260907", weekly + "20260921"))
                .hasSize(3);
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20260907", weekly + "20260921T000000Z"))
                .hasSize(3);
        assertThat(Ics.daysOf("DTSTART:20260907T100000", "DURATION:PT1H", weekly + "20260921T100000"))
                .hasSize(3);
        assertThat(Ics.daysOf("DTSTART:20260907T100000", "DURATION:PT1H", weekly + "20260921T090000Z"))
                .hasSize(3);
        assertThat(Ics.daysOf("DTSTART:20260907T100000", "DURATION:PT1H", weekly + "20260921T085959Z"))
                .hasSize(2);
        assertThat(Ics.daysOf("DTSTART:20260907T100000", "DURATION:PT1H", weekly + "20260921"))
                .hasSize(3);
    }

    @Test
    void theStartCountsAsTheFirstEvenWhereTheRuleDoesNotComeToIt() throws Exception {
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20260908", "RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3"))
                .containsExactly("2026-09-08 CLOSED closed", "2026-09-14 CLOSED closed", "2026-09-21 CLOSED closed");
    }

    @Test
    void repeatsByTheWallClockWhenClocksChange() throws Exception {
        assertThat(Ics.daysOf(
                        "DTSTART;TZID=Europe/London:20261019T143000",
                        "DTEND;TZID=Europe/London:20261019T173000",
                        "RRULE:FREQ=WEEKLY;COUNT=2"))
                .containsExactly(
                        "2026-10-19 CLOSED_PART 14:30-17:30 closed", "2026-10-26 CLOSED_PART 14:30-17:30 closed");
        assertThat(Ics.daysOf("DTSTART:20261019T133000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2"))
                .containsExactly(
                        "2026-10-19 CLOSED_PART 14:30-15:30 closed", "2026-10-26 CLOSED_PART 13:30-14:30 closed");
    }

    @Test
    void anEndMakesRepetitionsExactlyAsLongAndADurationAsManyDays() throws Exception {
        assertThat(Ics.daysOf("DTSTART:20261017T120000", "DTEND:20261018T120000", "RRULE:FREQ=WEEKLY;COUNT=2"))
                .contains("2026-10-25 CLOSED_PART 01:00-11:00 closed");
        assertThat(Ics.daysOf("DTSTART:20261017T120000", "DURATION:P1D", "RRULE:FREQ=WEEKLY;COUNT=2"))
                .contains("2026-10-25 CLOSED_PART 01:00-12:00 closed");
    }

    @Test
    void leavesOutExceptionDates() throws Exception {
        assertThat(Ics.daysOf(
                        "DTSTART;VALUE=DATE:20260907",
                        "RRULE:FREQ=WEEKLY;COUNT=4",
                        "EXDATE;VALUE=DATE:20260907,20260921",
                        "EXDATE;VALUE=DATE:20260928"))
                .containsExactly("2026-09-14 CLOSED closed");
    }

    @Test
    void leavesOutExceptionTimesOfAnyClockAndDatesOfTimes() throws Exception {
        assertThat(Ics.daysOf(
                        "DTSTART;TZID=Europe/London:20260907T100000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=WEEKLY;COUNT=5",
                        "EXDATE:20260914T090000Z",
                        "EXDATE;TZID=Europe/Paris:20260921T110000",
                        "EXDATE;VALUE=DATE:20260928",
                        "EXDATE:20261005T110000"))
                .containsExactly(
                        "2026-09-07 CLOSED_PART 10:00-11:00 closed", "2026-10-05 CLOSED_PART 10:00-11:00 closed");
    }

    @Test
    void leavesOutWhatAnExceptionRuleSays() throws Exception {
        assertThat(Ics.daysOf(
                        "DTSTART;VALUE=DATE:20260907",
                        "RRULE:FREQ=DAILY;COUNT=3",
                        "EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2"))
                .containsExactly("2026-09-08 CLOSED closed");
    }

    @Test
    void addsFurtherDatesTimesAndPeriods() throws Exception {
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20260907", "RDATE;VALUE=DATE:20261012,20260907"))
                .containsExactly("2026-09-07 CLOSED closed", "2026-10-12 CLOSED closed");
        assertThat(Ics.daysOf(
                        "DTSTART:20260907T100000",
                        "DURATION:PT1H",
                        "RDATE:20260908T100000",
                        "RDATE;VALUE=PERIOD:20260909T100000Z/PT2H,20260910T100000/20260910T113000"))
                .containsExactly(
                        "2026-09-07 CLOSED_PART 10:00-11:00 closed",
                        "2026-09-08 CLOSED_PART 10:00-11:00 closed",
                        "2026-09-09 CLOSED_PART 11:00-13:00 closed",
                        "2026-09-10 CLOSED_PART 10:00-11:30 closed");
    }

    @Test
    void aChangedOccurrenceTakesThePlaceOfTheOriginal() throws Exception {
        assertThat(Ics.days(Ics.calendar(
                        Ics.event(
                                "UID:1",
                                "RECURRENCE-ID:20260914T090000Z",
                                "SUMMARY:Moved",
                                "DTSTART:20260915T120000",
                                "DTEND:20260915T130000"),
                        Ics.event(
                                "UID:1",
                                "SUMMARY:Weekly",
                                "DTSTART;TZID=Europe/London:20260907T100000",
                                "DURATION:PT1H",
                                "RRULE:FREQ=WEEKLY;COUNT=3"))))
                .containsExactly(
                        "2026-09-07 CLOSED_PART 10:00-11:00 Weekly",
                        "2026-09-15 CLOSED_PART 12:00-13:00 Moved",
                        "2026-09-21 CLOSED_PART 10:00-11:00 Weekly");
    }

    @Test
    void aCancelledOccurrenceIsLeftOut() throws Exception {
        assertThat(Ics.days(Ics.calendar(
                        Ics.event("UID:1", "DTSTART;VALUE=DATE:20260907", "RRULE:FREQ=WEEKLY;COUNT=3"),
                        Ics.event(
                                "UID:1",
                                "RECURRENCE-ID;VALUE=DATE:20260914",
                                "DTSTART;VALUE=DATE:20260914",
                                "STATUS:CANCELLED"))))
                .containsExactly("2026-09-07 CLOSED closed", "2026-09-21 CLOSED closed");
    }

    @Test
    void aChangeOfOneSeriesDoesNotTouchAnother() throws Exception {
        assertThat(Ics.days(Ics.calendar(
                        Ics.event("UID:1", "DTSTART;VALUE=DATE:20260907"),
                        Ics.event(
                                "UID:2",
                                "RECURRENCE-ID;VALUE=DATE:20260907",
                                "DTSTART;VALUE=DATE:20260907",
                                "STATUS:CANCELLED"))))
                .hasSize(1);
    }

    @Test
    void aChangeOfThisAndFutureMovesAllLaterOnes() throws Exception {
        assertThat(Ics.days(Ics.calendar(
                        Ics.event("UID:1", "DTSTART:20260907T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4"),
                        Ics.event(
                                "UID:1",
                                "RECURRENCE-ID;RANGE=THISANDFUTURE:20260921T100000",
                                "DTSTART:20260922T140000",
                                "DURATION:PT2H"))))
                .containsExactly(
                        "2026-09-07 CLOSED_PART 10:00-11:00 closed",
                        "2026-09-14 CLOSED_PART 10:00-11:00 closed",
                        "2026-09-22 CLOSED_PART 14:00-16:00 closed",
                        "2026-09-29 CLOSED_PART 14:00-16:00 closed");
    }

    @Test
    void cancellingThisAndFutureEndsTheSeries() throws Exception {
        assertThat(Ics.days(Ics.calendar(
                        Ics.event("UID:1", "DTSTART;VALUE=DATE:20260907", "RRULE:FREQ=WEEKLY"),
                        Ics.event(
                                "UID:1",
                                "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260921",
                                "DTSTART;VALUE=DATE:20260921",
                                "STATUS:CANCELLED"))))
                .hasSize(2);
    }

    @Test
    void aCancelledSeriesIsLeftOutAsAWhole() throws Exception {
        assertThat(Ics.daysOf("STATUS:CANCELLED", "DTSTART;VALUE=DATE:20260907", "RRULE:FREQ=WEEKLY"))
                .isEmpty();
    }

    @Test
    void knowsTheRulesOfBankHolidays() throws Exception {
        assertThat(Ics.daysOf(
                        "DTSTART;VALUE=DATE:20200525", "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "SUMMARY:Spring"))
                .containsExactly("2027-05-31 CLOSED Spring");
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20260904", "RRULE:FREQ=MONTHLY;BYDAY=1FR;UNTIL=20261130"))
                .containsExactly("2026-09-04 CLOSED closed", "2026-10-02 CLOSED closed", "2026-11-06 CLOSED closed");
        assertThat(Ics.daysOf(
                        "DTSTART;VALUE=DATE:20260930", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2"))
                .containsExactly("2026-09-30 CLOSED closed", "2026-10-30 CLOSED closed");
    }

    @Test
    void weeksOfTwoBeginOnTheDayTheRuleSays() throws Exception {
        assertThat(Ics.daysOf(
                        "DTSTART;VALUE=DATE:20260908", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"))
                .containsExactly(
                        "2026-09-08 CLOSED closed",
                        "2026-09-20 CLOSED closed",
                        "2026-09-22 CLOSED closed",
                        "2026-10-04 CLOSED closed");
    }
}
