package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.directory.SchoolCalendarChanged;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.DomainEvents;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.Requires;

@ApplicationScoped
@Transactional
class SchoolCalendarsBean implements SchoolCalendars {

    @Inject
    CalendarBook book;

    @Inject
    DecidedDayRepository decided;

    @Inject
    DomainEvents events;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Requires({Duty.GUARDIAN, Duty.STAFF, Duty.TRUST_ADMINISTRATOR, Duty.GOVERNOR, Duty.SYSTEM, Duty.OPERATOR})
    public SchoolCalendar of(Actor actor) {
        return book.of(actor.school());
    }

    @Override
    @Requires({Duty.STAFF, Duty.SYSTEM, Duty.OPERATOR})
    public List<DayOverride> overridesFrom(Actor actor, LocalDate first) {
        return decided.inForce(actor.school(), first).stream()
                .map(DecidedDay::override)
                .toList();
    }

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY, Duty.OFFICE, Duty.OPERATOR})
    public void override(Actor actor, DayOverride override) {
        var now = clock.instant();
        var earlier = decided.find(actor.school(), override.date());
        if (earlier.filter(day -> day.override().equals(override)).isPresent()) {
            return;
        }
        earlier.ifPresent(day -> {
            day.lift(actor, now);
            decided.flush();
        });
        var day = new DecidedDay(actor, override, now);
        decided.add(day);
        announce(actor, day, "directory.dayOverridden", override.open() ? "open" : "closed");
    }

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY, Duty.OFFICE, Duty.OPERATOR})
    public void lift(Actor actor, LocalDate date) {
        var day = decided.find(actor.school(), date).orElseThrow(() -> NotFound.missing("override of", date));
        day.lift(actor, clock.instant());
        announce(actor, day, "directory.overrideLifted", "");
    }

    private void announce(Actor actor, DecidedDay day, String act, String state) {
        decided.flush();
        book.changed(actor.school());
        events.publish(new SchoolCalendarChanged(actor.school()));
        audit.append(
                actor, Deed.of(act, "override", day.id()).with((day.override().date() + " " + state).strip()));
    }
}
