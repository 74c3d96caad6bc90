package org.gatepost.portal.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.portal.language.Texts;
import org.gatepost.portal.wording.SchoolTimes;

/** Puts what the calendar says into rows. */
record CalendarRows(Texts texts, SchoolTimes times) {

    List<CalendarRow> decisions(List<DayOverride> overrides) {
        return overrides.stream()
                .map(override -> new CalendarRow(
                        times.date(override.date()),
                        what(override),
                        override.reason(),
                        List.of(CalendarLine.of("lift", override.date()))))
                .toList();
    }

    String what(DayOverride override) {
        if (!override.open()) {
            return texts.say("staff.calendar.closed");
        }
        return override.hours()
                .map(hours -> texts.say("staff.calendar.openFor", window(hours)))
                .orElseGet(() -> texts.say("staff.calendar.open"));
    }

    /**
     * A row for each span of days that follow each other and are the same in kind, hours and reason.
     *
     * @param change the kind of change that each row is for
     */
    List<CalendarRow> spans(List<ImportedDay> days, String change) {
        List<List<ImportedDay>> spans = new ArrayList<>();
        for (ImportedDay day : days) {
            spans.stream()
                    .filter(span -> continues(span.get(span.size() - 1), day))
                    .findFirst()
                    .orElseGet(() -> begun(spans))
                    .add(day);
        }
        return spans.stream().map(span -> row(span, change)).toList();
    }

    private static List<ImportedDay> begun(List<List<ImportedDay>> spans) {
        List<ImportedDay> span = new ArrayList<>();
        spans.add(span);
        return span;
    }

    private static boolean continues(ImportedDay before, ImportedDay day) {
        return before.date().plusDays(1).equals(day.date())
                && before.kind() == day.kind()
                && before.part().equals(day.part())
                && before.reason().equals(day.reason());
    }

    private CalendarRow row(List<ImportedDay> span, String change) {
        var first = span.get(0);
        var last = span.get(span.size() - 1);
        return new CalendarRow(
                span.size() == 1 ? times.date(first.date()) : times.days(first.date(), last.date()),
                what(first),
                first.reason(),
                span.stream().map(day -> CalendarLine.of(change, day)).toList());
    }

    String what(ImportedDay day) {
        return switch (day.kind()) {
            case CLOSED -> texts.say("staff.calendar.closed");
            case INSET -> texts.say("staff.calendar.inset");
            case CLOSED_PART ->
                texts.say(
                        "staff.calendar.closedFor", day.part().map(this::window).orElse(""));
        };
    }

    /** @param today those that ended before are left out; taking one away leaves all the others */
    List<CalendarRow> terms(List<Term> terms, LocalDate today) {
        return terms.stream()
                .filter(term -> !term.last().isBefore(today))
                .map(term -> new CalendarRow(
                        times.date(term.first()) + " – " + times.date(term.last()),
                        term.name(),
                        "",
                        without(term, terms).lines()))
                .toList();
    }

    private static CalendarChange.Terms without(Term term, List<Term> terms) {
        return new CalendarChange.Terms(
                terms.stream().filter(other -> !other.equals(term)).toList());
    }

    String window(OpenWindow window) {
        return texts.say("staff.calendar.window", times.time(window.from()), times.time(window.until()));
    }
}
