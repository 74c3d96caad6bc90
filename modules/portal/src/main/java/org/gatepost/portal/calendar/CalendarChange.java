package org.gatepost.portal.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.directory.CalendarEntries;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.kernel.Actor;
import org.gatepost.messaging.MovedPromises;
import org.gatepost.messaging.PromisePreviews;

/**
 * A change of the calendar between its preview and its decision, when the page holds it: as lines of text, each of a
 * kind and its parts. Whoever sends other lines asks for another change, which the modules check like any.
 */
sealed interface CalendarChange {

    /** What would move. */
    MovedPromises preview(PromisePreviews previews, Actor actor);

    void make(SchoolCalendars calendars, CalendarEntries entries, Actor actor);

    /** As {@link #parse} reads it. */
    List<String> lines();

    /** @throws RuntimeException if nothing of ours wrote {@code lines} */
    static CalendarChange parse(List<String> lines) {
        var first = CalendarLine.parse(lines.get(0));
        return switch (first.kind()) {
            case "decide" -> new Decide(first.override());
            case "lift" -> new Lift(first.date(0));
            case "remove" ->
                new Remove(lines.stream()
                        .map(CalendarLine::parse)
                        .map(CalendarLine::day)
                        .toList());
            case "hours" -> new Hours(first.window(0));
            case "accept" ->
                new Accept(lines.stream()
                        .map(CalendarLine::parse)
                        .map(CalendarLine::day)
                        .toList());
            case "terms" ->
                new Terms(lines.stream()
                        .map(CalendarLine::parse)
                        .filter(line -> !line.isEmpty())
                        .map(CalendarLine::term)
                        .toList());
            default -> throw new IllegalArgumentException("no change of that kind");
        };
    }

    /** Opens or closes a date. */
    record Decide(DayOverride override) implements CalendarChange {

        @Override
        public MovedPromises preview(PromisePreviews previews, Actor actor) {
            return previews.ifDecided(actor, override);
        }

        @Override
        public void make(SchoolCalendars calendars, CalendarEntries entries, Actor actor) {
            calendars.override(actor, override);
        }

        @Override
        public List<String> lines() {
            return List.of(CalendarLine.of(
                    "decide",
                    override.date(),
                    override.open(),
                    override.hours()
                            .map(OpenWindow::from)
                            .map(LocalTime::toString)
                            .orElse(""),
                    override.hours()
                            .map(OpenWindow::until)
                            .map(LocalTime::toString)
                            .orElse(""),
                    override.reason()));
        }
    }

    /** Takes a decision for a date back. */
    record Lift(LocalDate date) implements CalendarChange {

        @Override
        public MovedPromises preview(PromisePreviews previews, Actor actor) {
            return previews.ifLifted(actor, date);
        }

        @Override
        public void make(SchoolCalendars calendars, CalendarEntries entries, Actor actor) {
            calendars.lift(actor, date);
        }

        @Override
        public List<String> lines() {
            return List.of(CalendarLine.of("lift", date));
        }
    }

    /** Accepts entered or proposed days. */
    record Accept(List<ImportedDay> days) implements CalendarChange {

        public Accept {
            days = List.copyOf(days);
        }

        @Override
        public MovedPromises preview(PromisePreviews previews, Actor actor) {
            return previews.ifAccepted(actor, days);
        }

        @Override
        public void make(SchoolCalendars calendars, CalendarEntries entries, Actor actor) {
            entries.accept(actor, days);
        }

        @Override
        public List<String> lines() {
            return days.stream().map(day -> CalendarLine.of("accept", day)).toList();
        }
    }

    /** Takes entered days back. */
    record Remove(List<ImportedDay> days) implements CalendarChange {

        public Remove {
            days = List.copyOf(days);
        }

        @Override
        public MovedPromises preview(PromisePreviews previews, Actor actor) {
            return previews.ifRemoved(actor, days);
        }

        @Override
        public void make(SchoolCalendars calendars, CalendarEntries entries, Actor actor) {
            entries.remove(actor, days);
        }

        @Override
        public List<String> lines() {
            return days.stream().map(day -> CalendarLine.of("remove", day)).toList();
        }
    }

    /** Replaces the terms. */
    record Terms(List<Term> terms) implements CalendarChange {

        public Terms {
            terms = List.copyOf(terms);
        }

        @Override
        public MovedPromises preview(PromisePreviews previews, Actor actor) {
            return previews.ifTerms(actor, terms);
        }

        @Override
        public void make(SchoolCalendars calendars, CalendarEntries entries, Actor actor) {
            entries.keepTerms(actor, terms);
        }

        /** The first says that these are all, for there may be none. */
        @Override
        public List<String> lines() {
            var lines = new ArrayList<String>();
            lines.add(CalendarLine.of("terms"));
            terms.forEach(term -> lines.add(CalendarLine.of("terms", term.first(), term.last(), term.name())));
            return lines;
        }
    }

    /** Changes the opening hours. */
    record Hours(OpenWindow hours) implements CalendarChange {

        @Override
        public MovedPromises preview(PromisePreviews previews, Actor actor) {
            return previews.ifHours(actor, hours);
        }

        @Override
        public void make(SchoolCalendars calendars, CalendarEntries entries, Actor actor) {
            entries.keepHours(actor, hours);
        }

        @Override
        public List<String> lines() {
            return List.of(CalendarLine.of("hours", hours.from(), hours.until()));
        }
    }
}
