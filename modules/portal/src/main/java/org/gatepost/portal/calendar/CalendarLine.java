package org.gatepost.portal.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.ics.ImportedDay;

/** A line of a {@link CalendarChange}: its kind and its parts; only the last part may hold the separator. */
record CalendarLine(String kind, String rest) {

    private static final String SEPARATOR = "|";

    static CalendarLine parse(String text) {
        var parts = text.split("\\|", 2);
        return new CalendarLine(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    static String of(String kind, Object... parts) {
        var line = new StringBuilder(kind);
        for (Object part : parts) {
            line.append(SEPARATOR).append(part);
        }
        return line.toString();
    }

    static String of(String kind, ImportedDay day) {
        return of(
                kind,
                day.date(),
                day.kind(),
                day.part().map(OpenWindow::from).map(LocalTime::toString).orElse(""),
                day.part().map(OpenWindow::until).map(LocalTime::toString).orElse(""),
                day.reason());
    }

    boolean isEmpty() {
        return rest.isEmpty();
    }

    private String[] parts(int count) {
        var parts = rest.split("\\|", count);
        if (parts.length != count) {
            throw new IllegalArgumentException("a line of " + count + " parts is missing some");
        }
        return parts;
    }

    LocalDate date(int index) {
        return LocalDate.parse(rest.split("\\|", -1)[index]);
    }

    OpenWindow window(int index) {
        var parts = rest.split("\\|", -1);
        return new OpenWindow(LocalTime.parse(parts[index]), LocalTime.parse(parts[index + 1]));
    }

    DayOverride override() {
        var parts = parts(5);
        var hours = parts[2].isEmpty() ? Optional.<OpenWindow>empty() : Optional.of(window(2));
        return new DayOverride(date(0), Boolean.parseBoolean(parts[1]), parts[4], hours);
    }

    ImportedDay day() {
        var parts = parts(5);
        var part = parts[2].isEmpty() ? Optional.<OpenWindow>empty() : Optional.of(window(2));
        return new ImportedDay(date(0), ImportedDay.Kind.valueOf(parts[1]), part, parts[4]);
    }

    Term term() {
        var parts = parts(3);
        return new Term(parts[2], date(0), date(1));
    }
}
