package org.gatepost.calendar.ics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gatepost.calendar.OpenWindow;

/** Calendar files written in a test, line by line. */
final class Ics {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Ics() {}

    /** One event with these lines. */
    static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    /** A file with these components. */
    static String calendar(String... components) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + String.join("", components)
                + "END:VCALENDAR\r\n";
    }

    /** What the file says about September 2026 to August 2027, a line for each day: date, what, part, reason. */
    static List<String> days(String file) throws CalendarFileException, IOException {
        return read(file).daysBetween(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31)).stream()
                .map(Ics::shown)
                .toList();
    }

    /** What the one event with these lines says. */
    static List<String> daysOf(String... lines) throws CalendarFileException, IOException {
        return days(calendar(event(lines)));
    }

    static IcsCalendar read(String file) throws CalendarFileException, IOException {
        return IcsCalendar.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "test.ics", LONDON);
    }

    private static String shown(ImportedDay day) {
        return day.date() + " " + day.kind() + " " + day.part().map(Ics::shown).orElse("") + day.reason();
    }

    private static String shown(OpenWindow part) {
        return part.from() + "-" + part.until() + " ";
    }
}
