package org.gatepost.launcher.demo.generator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One school year of one school as iCalendar (RFC 5545). */
final class CalendarFile {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final School school;
    private final SchoolYear year;
    private final int insetShift;
    private final List<String> lines = new ArrayList<>();

    CalendarFile(School school, SchoolYear year, int insetShift) {
        this.school = school;
        this.year = year;
        this.insetShift = insetShift;
    }

    String text() {
        lines.clear();
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Gatepost//Demo trust//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + school.name() + " " + year.title());
        line("X-WR-TIMEZONE:Europe/London");
        bankHolidays();
        year.halfTerms().forEach(this::closure);
        year.holidays().forEach(this::closure);
        year.insetDays(insetShift).forEach(day -> allDay("INSET day", "INSET", day, day));
        earlyFinish();
        line("END:VCALENDAR");
        return lines.stream().map(each -> each + "\r\n").collect(Collectors.joining());
    }

    private void bankHolidays() {
        var until = LocalDate.of(year.endsIn(), 8, 31);
        for (int each = year.first().getYear(); each <= year.endsIn(); each++) {
            BankHolidays.of(each).forEach((day, name) -> {
                if (!day.isBefore(LocalDate.of(year.first().getYear(), 9, 1)) && !day.isAfter(until)) {
                    allDay(name, "BANK HOLIDAY", day, day);
                }
            });
        }
    }

    private void closure(SchoolYear.Span span) {
        allDay(span.name(), "HOLIDAY", span.first(), span.last());
    }

    private void allDay(String summary, String category, LocalDate first, LocalDate last) {
        begin(first, summary);
        line("DTSTART;VALUE=DATE:" + DATE.format(first));
        line("DTEND;VALUE=DATE:" + DATE.format(last.plusDays(1)));
        end(summary, category);
    }

    /** A timed event closes its part of the day, by the wall clock of wherever the school is. */
    private void earlyFinish() {
        var summary = "Early finish before the summer holiday";
        begin(year.last(), summary);
        line("DTSTART:" + DATE.format(year.last()) + "T143000");
        line("DTEND:" + DATE.format(year.last()) + "T173000");
        end(summary, "EARLY FINISH");
    }

    private void begin(LocalDate day, String summary) {
        var slug = summary.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
        line("BEGIN:VEVENT");
        line("UID:" + DATE.format(day) + "-" + slug + "@" + school.domain());
        line("DTSTAMP:20250601T090000Z");
    }

    private void end(String summary, String category) {
        line("SUMMARY:" + summary);
        line("CATEGORIES:" + category);
        line("TRANSP:OPAQUE");
        line("END:VEVENT");
    }

    /** Folds at 75 octets; the demo's lines are ASCII. */
    private void line(String text) {
        var rest = text;
        if (rest.length() != rest.getBytes(StandardCharsets.UTF_8).length) {
            throw new IllegalArgumentException("not ASCII: " + text);
        }
        while (rest.length() > 75) {
            lines.add(rest.substring(0, 75));
            rest = " " + rest.substring(75);
        }
        lines.add(rest);
    }
}
