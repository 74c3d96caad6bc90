package org.gatepost.architecture.matrix;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.directory.CalendarEntries;
import org.gatepost.messaging.PromisePreviews;

import static java.util.Map.entry;
import static org.gatepost.architecture.matrix.Call.changesOwn;
import static org.gatepost.architecture.matrix.Call.showsOwn;

/** The operations about a school's year. */
final class CalendarCalls {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate DAY = LocalDate.of(2027, 2, 3);
    private static final ImportedDay CLOSED = new ImportedDay(DAY, ImportedDay.Kind.CLOSED, Optional.empty(), "water");
    private static final List<Term> TERMS =
            List.of(new Term("Year", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 21)));
    private static final OpenWindow HOURS = new OpenWindow(LocalTime.of(8, 30), LocalTime.of(16, 0));

    private CalendarCalls() {}

    static Map<String, Call> all() {
        return Map.ofEntries(
                entry("CalendarEntries.terms", showsOwn(of -> entries(of).terms(of.actor()) != null)),
                entry("CalendarEntries.days", showsOwn(of -> entries(of).days(of.actor(), TODAY) != null)),
                entry("CalendarEntries.mayChange", showsOwn(of -> entries(of).mayChange(of.actor()))),
                entry("CalendarEntries.hours", showsOwn(of -> entries(of).hours(of.actor()) != null)),
                entry("CalendarEntries.keepTerms", changesOwn(of -> entries(of).keepTerms(of.actor(), TERMS))),
                entry("CalendarEntries.accept", changesOwn(of -> entries(of).accept(of.actor(), List.of(CLOSED)))),
                entry(
                        "CalendarEntries.remove",
                        changesOwn(of -> entries(of).remove(of.actor(), List.of(CLOSED)))
                                .after(of -> entries(of).accept(of.world().staff(Role.HEAD), List.of(CLOSED)))),
                entry("CalendarEntries.keepHours", changesOwn(of -> entries(of).keepHours(of.actor(), HOURS))),
                entry(
                        "PromisePreviews.ifDecided",
                        showsOwn(of -> previews(of).ifDecided(of.actor(), DayOverride.closed(DAY, "snow")) != null)),
                entry(
                        "PromisePreviews.ifLifted",
                        showsOwn(of -> previews(of).ifLifted(of.actor(), World.SNOW.date()) != null)),
                entry(
                        "PromisePreviews.ifAccepted",
                        showsOwn(of -> previews(of).ifAccepted(of.actor(), List.of(CLOSED)) != null)),
                entry(
                        "PromisePreviews.ifRemoved",
                        showsOwn(of -> previews(of).ifRemoved(of.actor(), List.of(World.CLOSED)) != null)),
                entry("PromisePreviews.ifTerms", showsOwn(of -> previews(of).ifTerms(of.actor(), TERMS) != null)),
                entry("PromisePreviews.ifHours", showsOwn(of -> previews(of).ifHours(of.actor(), HOURS) != null)));
    }

    private static CalendarEntries entries(Case of) {
        return of.get(CalendarEntries.class);
    }

    private static PromisePreviews previews(Case of) {
        return of.get(PromisePreviews.class);
    }
}
