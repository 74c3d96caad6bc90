package org.gatepost.directory;

import java.time.LocalDate;
import java.util.List;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;

/** The calendars of the schools: hours, terms, closures, INSET days, and what the school decided day by day (rules 1). */
public interface SchoolCalendars {

    /** The calendar of the actor's school as it is now; cheap enough for every request. */
    SchoolCalendar of(Actor actor);

    /** The overrides in force from {@code first} on, by date. */
    List<DayOverride> overridesFrom(Actor actor, LocalDate first);

    /**
     * Opens or closes one date, above everything else the calendar says; replaces an earlier override of that date.
     * Publishes {@link SchoolCalendarChanged}; the same override again does nothing.
     */
    void override(Actor actor, DayOverride override);

    /**
     * Takes the override of {@code date} back and publishes {@link SchoolCalendarChanged}.
     *
     * @throws NotFound if that date has none
     */
    void lift(Actor actor, LocalDate date);
}
