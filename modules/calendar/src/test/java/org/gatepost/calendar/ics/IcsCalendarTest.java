package org.gatepost.calendar.ics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Single events: dates, times, zones, lengths, kinds. */
class IcsCalendarTest {

    @Test
    void anAllDayEventClosesItsDaysUpToTheLastBeforeItsEnd() throws Exception {
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20261026", "DTEND;VALUE=DATE:20261028", "SUMMARY:Half term"))
                .containsExactly("2026-10-26 CLOSED Half term", "2026-10-27 CLOSED Half term");
    }

    @Test
    void aDateWithoutAnEndIsOneDay() throws Exception {
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20261026")).containsExactly("2026-10-26 CLOSED closed");
    }

    @Test
    void aDateThatEndsOnItselfIsOneDay() throws Exception {
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20261026", "DTEND;VALUE=DATE:20261026"))
                .containsExactly("2026-10-26 CLOSED closed");
    }

    @Test
    void aDateNeedNotSayThatItIsOne() throws Exception {
        assertThat(Ics.daysOf("DTSTART:20261026")).containsExactly("2026-10-26 CLOSED closed");
    }

    @Test
    void aDateLastsItsDuration() throws Exception {
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20261026", "DURATION:P2D")).hasSize(2);
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20261026", "DURATION:P1W")).hasSize(7);
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20261026", "DURATION:PT24H")).hasSize(1);
    }

    @Test
    void aTimedEventClosesAPartOfItsDay() throws Exception {
        assertThat(Ics.daysOf("DTSTART:20261218T130000", "DTEND:20261218T173000", "SUMMARY:Early finish"))
                .containsExactly("2026-12-18 CLOSED_PART 13:00-17:30 Early finish");
    }

    @Test
    void aTimedEventLastsItsDuration() throws Exception {
        assertThat(Ics.daysOf("DTSTART:20261218T130000", "DURATION:PT1H30M"))
                .containsExactly("2026-12-18 CLOSED_PART 13:00-14:30 closed");
    }

    @Test
    void aTimedEventWithoutAnEndClosesNothing() throws Exception {
        assertThat(Ics.daysOf("DTSTART:20261218T130000")).isEmpty();
    }

    @Test
    void aTimedEventOverMidnightClosesPartsOfSeveralDays() throws Exception {
        assertThat(Ics.daysOf("DTSTART:20261217T150000", "DTEND:20261219T100000"))
                .containsExactly(
                        "2026-12-17 CLOSED_PART 15:00-00:00 closed",
                        "2026-12-18 CLOSED_PART 00:00-00:00 closed",
                        "2026-12-19 CLOSED_PART 00:00-10:00 closed");
    }

    @Test
    void aTimedEventUntilMidnightDoesNotTouchTheNextDay() throws Exception {
        assertThat(Ics.daysOf("DTSTART:20261217T000000", "DTEND:20261218T000000"))
                .containsExactly("2026-12-17 CLOSED_PART 00:00-00:00 closed");
    }

    @Test
    void timesOfOtherZonesAreThoseOfTheSchoolsClock() throws Exception {
        assertThat(Ics.daysOf("DTSTART:20260914T120000Z", "DTEND:20260914T150000Z"))
                .containsExactly("2026-09-14 CLOSED_PART 13:00-16:00 closed");
        assertThat(Ics.daysOf("DTSTART;TZID=America/New_York:20261103T080000", "DTEND:20261103T150000Z"))
                .containsExactly("2026-11-03 CLOSED_PART 13:00-15:00 closed");
        assertThat(Ics.daysOf("DTSTART;TZID=\"/example.org/Tz/Europe/Paris\":20261103T140000", "DURATION:PT1H"))
                .containsExactly("2026-11-03 CLOSED_PART 13:00-14:00 closed");
    }

    @Test
    void aTimeThatClocksLeaveOutIsCountedByTheOffsetBefore() throws Exception {
        assertThat(Ics.daysOf("DTSTART:20270328T013000", "DTEND:20270328T040000"))
                .containsExactly("2027-03-28 CLOSED_PART 02:30-04:00 closed");
    }

    @Test
    void anEventOverTheHourThatComesTwiceIsClosedInBoth() throws Exception {
        assertThat(Ics.daysOf("DTSTART:20261025T004500Z", "DTEND:20261025T011500Z"))
                .containsExactly(
                        "2026-10-25 CLOSED_PART 01:45-02:00 closed", "2026-10-25 CLOSED_PART 01:00-01:15 closed");
    }

    @Test
    void aZoneThatTheFileDefinesIsUnderstood() throws Exception {
        String zone = String.join(
                "\r\n",
                "BEGIN:VTIMEZONE",
                "TZID:School time",
                "BEGIN:STANDARD",
                "DTSTART:16011028T020000",
                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0000",
                "END:STANDARD",
                "BEGIN:DAYLIGHT",
                "DTSTART:16010325T010000",
                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
                "TZOFFSETFROM:+0000",
                "TZOFFSETTO:+0100",
                "END:DAYLIGHT",
                "END:VTIMEZONE",
                "");

        assertThat(Ics.days(Ics.calendar(
                        Ics.event("DTSTART;TZID=School time:20261023T130000", "DURATION:PT1H"),
                        zone,
                        Ics.event("DTSTART;TZID=School time:20261026T130000", "DURATION:PT1H"))))
                .containsExactly(
                        "2026-10-23 CLOSED_PART 13:00-14:00 closed", "2026-10-26 CLOSED_PART 13:00-14:00 closed");
    }

    @Test
    void insetIsACategoryAmongOthersInAnyCase() throws Exception {
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20260901", "CATEGORIES:School,Inset", "SUMMARY:Training"))
                .containsExactly("2026-09-01 INSET Training");
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20260901", "CATEGORIES:School", "CATEGORIES;LANGUAGE=en:INSET"))
                .containsExactly("2026-09-01 INSET INSET");
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20260901", "CATEGORIES:INSETS"))
                .containsExactly("2026-09-01 CLOSED closed");
    }

    @Test
    void aTimedInsetMarksItsDay() throws Exception {
        assertThat(Ics.daysOf("DTSTART:20260901T090000", "DTEND:20260901T153000", "CATEGORIES:INSET"))
                .containsExactly("2026-09-01 INSET INSET");
    }

    @Test
    void cancelledEventsAreLeftOut() throws Exception {
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20261026", "STATUS:CANCELLED"))
                .isEmpty();
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20261026", "STATUS:TENTATIVE"))
                .hasSize(1);
    }

    @Test
    void transparentEventsCount() throws Exception {
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:20261225", "TRANSP:TRANSPARENT"))
                .hasSize(1);
    }

    @Test
    void aNewerVersionReplacesAnOlderOne() throws Exception {
        assertThat(Ics.days(Ics.calendar(
                        Ics.event("UID:1", "SEQUENCE:1", "STATUS:CANCELLED", "DTSTART;VALUE=DATE:20261026"),
                        Ics.event("UID:1", "SEQUENCE:0", "DTSTART;VALUE=DATE:20261026"))))
                .isEmpty();
    }

    @Test
    void eventsOfACarelessProgramThatShareAnIdAreAllKept() throws Exception {
        assertThat(Ics.days(Ics.calendar(
                        Ics.event("UID:1", "DTSTART;VALUE=DATE:20261026"),
                        Ics.event("UID:1", "DTSTART;VALUE=DATE:20261027"))))
                .hasSize(2);
    }

    @Test
    void textsAreUnfoldedUnescapedAndOnOneLine() throws Exception {
        assertThat(Ics.daysOf(
                        "DTSTART;VALUE=DATE:2026",
                        " 1026",
                        "SUMMARY;LANGUAGE=en:Half te",
                        " rm\\, two",
                        "  weeks\\nCaf\u00e9\\; closed"))
                .containsExactly("2026-10-26 CLOSED Half term, two weeks Caf\u00e9; closed");
    }

    @Test
    void alarmsAndOtherComponentsPlayNoPart() throws Exception {
        String alarm = "BEGIN:VALARM\r\nTRIGGER:-PT1H\r\nDURATION:P3D\r\nSTATUS:CANCELLED\r\nEND:VALARM";

        assertThat(Ics.days(Ics.calendar(
                        "BEGIN:VTODO\r\nDTSTART;VALUE=DATE:20261030\r\nEND:VTODO\r\n",
                        Ics.event("DTSTART;VALUE=DATE:20261026", alarm, "SUMMARY:Half term"))))
                .containsExactly("2026-10-26 CLOSED Half term");
    }

    @Test
    void readsByteOrderMarksBareLineFeedsBlankLinesAndSmallLetters() throws Exception {
        String file = """
                \uFEFFbegin:vcalendar
                Version:2.0

                begin:vevent
                dtstart;value=date:20261026
                summary:Half term
                end:vevent
                end:vcalendar

                """;

        assertThat(Ics.days(file)).containsExactly("2026-10-26 CLOSED Half term");
    }

    @Test
    void readsSeveralCalendarsInOneFile() throws Exception {
        assertThat(Ics.days(Ics.calendar(Ics.event("DTSTART;VALUE=DATE:20261026"))
                        + Ics.calendar(Ics.event("DTSTART;VALUE=DATE:20261027"))))
                .hasSize(2);
    }

    @Test
    void anEmptyCalendarSaysNothing() throws Exception {
        assertThat(Ics.days(Ics.calendar())).isEmpty();
    }

    @Test
    void daysOutsideTheDatesAskedForAreLeftOut() throws Exception {
        assertThat(Ics.daysOf("DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:20260903"))
                .hasSize(2);
        assertThat(Ics.daysOf("DTSTART:20270830T120000", "DTEND:99991231T120000"))
                .hasSize(2);
    }
}
