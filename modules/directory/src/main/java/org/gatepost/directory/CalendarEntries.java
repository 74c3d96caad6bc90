package org.gatepost.directory;

import java.time.LocalDate;
import java.util.List;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;

/**
 * What the school has entered for its whole year: terms, holidays, INSET days, hours (rules 1). A decision for a single
 * date stands above it: {@link SchoolCalendars#override}.
 *
 * <p>Each change publishes {@link SchoolCalendarChanged}; one that changes nothing does nothing.
 */
public interface CalendarEntries {

    /** By their first day; empty if every date is in term. */
    List<Term> terms(Actor actor);

    /** The days entered from {@code first} on, by date, in the order in which they were entered. */
    List<ImportedDay> days(Actor actor, LocalDate first);

    /** The opening hours of an open day. */
    OpenWindow hours(Actor actor);

    /** Whether the actor may change any of it. */
    boolean mayChange(Actor actor);

    /** Puts {@code terms} in the place of all there were. */
    void keepTerms(Actor actor, List<Term> terms);

    /** Accepts what a calendar file proposed, or somebody entered, beside what is there. */
    void accept(Actor actor, List<ImportedDay> days);

    /**
     * Takes entered days back.
     *
     * @throws NotFound if there is none like one of them; all stay then
     */
    void remove(Actor actor, List<ImportedDay> days);

    /** Changes the opening hours of every open day. */
    void keepHours(Actor actor, OpenWindow hours);
}
