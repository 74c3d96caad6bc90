package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.directory.StaffFamilies;
import org.gatepost.directory.Staffing;
import org.gatepost.kernel.Actor;
import org.gatepost.messaging.ThreadId;

/** Reads the clock, once per operation. */
@ApplicationScoped
class Moments {

    @Inject
    Clock clock;

    @Inject
    SchoolCalendars calendars;

    @Inject
    Staffing staffing;

    @Inject
    StaffFamilies families;

    @Inject
    ThreadRepository threads;

    @Inject
    RunningThreads runningThreads;

    /** This moment at the actor's school, to the microsecond: what a column keeps. */
    Moment at(Actor actor) {
        var system = Actor.system(actor.school());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Moment(system, now, calendars.of(system), staffing, families);
    }

    /**
     * This moment, for what stores a time of the calendar: a change of the calendar waits until the transaction ends,
     * and so sees what was stored.
     */
    Moment keepingCalendar(Actor actor) {
        runningThreads.keepCalendar(actor.school());
        return at(actor);
    }

    /**
     * As {@link #keepingCalendar}, with {@code thread} locked if there is one: nothing happened in it after this moment.
     * A change of the calendar locks in the same order.
     */
    Moment holding(Actor actor, ThreadId thread) {
        runningThreads.keepCalendar(actor.school());
        threads.lock(actor.school(), thread);
        return at(actor);
    }
}
