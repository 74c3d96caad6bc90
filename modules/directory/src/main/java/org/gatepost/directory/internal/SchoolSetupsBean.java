package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.SchoolCalendarChanged;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.directory.SchoolSetups;
import org.gatepost.directory.UnknownInSetup;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.DomainEvents;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.sql.Sql;

@ApplicationScoped
@Transactional
class SchoolSetupsBean implements SchoolSetups {

    @Inject
    SchoolRegister schools;

    @Inject
    PersonRegister people;

    @Inject
    CalendarSetup calendars;

    @Inject
    StaffSetup staff;

    @Inject
    LookSetup looks;

    @Inject
    RestrictionRepository restrictions;

    @Inject
    Sql sql;

    @Inject
    DomainEvents events;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Requires(Duty.OPERATOR)
    public void apply(Actor operator, SchoolSetup setup) {
        lock(operator);
        var school = schools.get(operator.school());
        var known = NamesInRoster.of(people, sql);
        var unknown = known.missingIn(setup);
        if (!unknown.isEmpty()) {
            throw new UnknownInSetup(unknown);
        }

        boolean otherCalendar = calendars.apply(school.id(), setup);
        boolean otherPhone = setPhone(operator, setup);
        boolean otherLook = looks.apply(school.id(), school.look(), setup.look());
        boolean otherStaff = staff.apply(school.id(), setup, known, schools.today(school));
        boolean otherLinks = describeLinks(setup, known);
        boolean otherRestrictions = restrict(operator, setup, known);

        if (otherCalendar) {
            events.publish(new SchoolCalendarChanged(school.id()));
        }
        if (otherCalendar || otherPhone || otherLook || otherStaff || otherLinks || otherRestrictions) {
            audit.append(
                    operator,
                    Deed.of("directory.schoolSetUp", "school", school.id().value()));
        }
    }

    /** Two setups of one school come one after the other. */
    private void lock(Actor operator) {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> operator,
                "directory.setup:" + operator.school());
    }

    private boolean setPhone(Actor operator, SchoolSetup setup) {
        return sql.update(
                        "update directory.school set office_phone = ? where id = ? and office_phone <> ?",
                        setup.officePhone(),
                        operator.school(),
                        setup.officePhone())
                > 0;
    }

    private boolean describeLinks(SchoolSetup setup, NamesInRoster known) {
        int changed = 0;
        for (SchoolSetup.LinkDetails link : setup.links()) {
            var details = List.<Object>of(
                    link.relation(),
                    link.responsibility().name(),
                    link.livesWith(),
                    link.messages(),
                    link.feed(),
                    link.journal());
            Object[] parameters = Stream.of(
                            details,
                            List.<Object>of(known.guardian(link.guardian()), known.pupil(link.child())),
                            details)
                    .flatMap(List::stream)
                    .toArray();
            changed += sql.update("""
                    update directory.guardian_link
                    set relation = ?, responsibility = ?, lives_with = ?,
                      may_message = ?, may_see_feed = ?, may_see_journal = ?
                    where guardian_id = ? and child_id = ? and ended_on is null
                      and (relation, responsibility, lives_with, may_message, may_see_feed, may_see_journal)
                        is distinct from (?, ?, ?, ?, ?, ?)
                    """, parameters);
        }
        return changed > 0;
    }

    private boolean restrict(Actor operator, SchoolSetup setup, NamesInRoster known) {
        boolean changed = false;
        for (SchoolSetup.Restricted restricted : setup.restrictions()) {
            PersonId guardian = known.guardian(restricted.guardian());
            PersonId child = known.pupil(restricted.child());
            if (restrictions.find(guardian, child, restricted.restriction()).isEmpty()) {
                restrictions.add(new ImposedRestriction(
                        operator, guardian, child, restricted.restriction(), restricted.reason(), clock.instant()));
                changed = true;
            }
        }
        return changed;
    }
}
