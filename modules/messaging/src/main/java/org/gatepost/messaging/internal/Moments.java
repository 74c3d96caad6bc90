package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.directory.StaffFamilies;
import org.gatepost.directory.Staffing;
import org.gatepost.kernel.Actor;

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

    /** This moment at the actor's school, to the microsecond: what a column keeps. */
    Moment at(Actor actor) {
        var system = Actor.system(actor.school());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Moment(system, now, calendars.of(system), staffing, families);
    }
}
