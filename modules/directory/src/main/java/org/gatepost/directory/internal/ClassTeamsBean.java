package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.gatepost.audit.AuditLog;
import org.gatepost.calendar.WorkingPattern;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.ClassLists;
import org.gatepost.directory.StaffSummary;
import org.gatepost.directory.StaffingChanged;
import org.gatepost.directory.TeamClass;
import org.gatepost.directory.internal.TeamChanges.Made;
import org.gatepost.directory.team.ClassTeam;
import org.gatepost.directory.team.ClassTeams;
import org.gatepost.directory.team.MemberHours;
import org.gatepost.directory.team.TeamChange;
import org.gatepost.directory.team.TeamEntry;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.DomainEvents;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.Requires;

@ApplicationScoped
@Transactional
class ClassTeamsBean implements ClassTeams {

    /** How long who left is still shown, with the way to take it back. */
    private static final int DAYS_SHOWN_AFTER_THE_END = 14;

    @Inject
    SchoolRegister schools;

    @Inject
    ClassLists classes;

    @Inject
    TeamBook book;

    @Inject
    AbsenceBook absences;

    @Inject
    WorkingPatterns patterns;

    @Inject
    StaffRegister staff;

    @Inject
    TeamChanges changes;

    @Inject
    DirectoryPolicy policy;

    @Inject
    DomainEvents events;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Requires({Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF, Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public List<TeamClass> classes(Actor actor) {
        return classes.classes(actor).stream()
                .filter(each -> policy.maySeeTeam(actor, each))
                .toList();
    }

    @Override
    @Requires({Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF, Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public ClassTeam get(Actor actor, ClassId id) {
        var schoolClass = classes.get(actor, id);
        if (!policy.maySeeTeam(actor, schoolClass)) {
            throw NotFound.hidden("class", id, actor);
        }
        var today = schools.today(actor.school());
        var entries = book.of(id, today.minusDays(DAYS_SHOWN_AFTER_THE_END));
        var people = entries.stream()
                .filter(entry -> entry.goesOnTo(today))
                .collect(Collectors.groupingBy(TeamEntry::person, LinkedHashMap::new, Collectors.toList()));
        var hours = patterns.of(people.keySet());
        return new ClassTeam(
                schoolClass,
                entries,
                people.values().stream()
                        .map(same -> same.get(0))
                        .map(entry -> new MemberHours(
                                entry.person(),
                                entry.displayName(),
                                hours.getOrDefault(entry.person(), WorkingPattern.always())
                                        .hours()))
                        .toList(),
                absences.of(people.keySet(), today),
                policy.mayChangeTeams(actor));
    }

    @Override
    @Requires(Duty.STAFF)
    public List<TeamClass> withoutTeacher(Actor actor) {
        return book.withoutTeacher(schools.today(actor.school()));
    }

    @Override
    @Requires({Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF, Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public List<StaffSummary> candidates(Actor actor) {
        return policy.mayChangeTeams(actor) ? staff.on(schools.today(actor.school())) : List.of();
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD})
    public void make(Actor actor, List<TeamChange> all) {
        if (!policy.mayChangeTeams(actor)) {
            throw NotFound.hidden("teams", actor.school(), actor);
        }
        book.lock(actor);
        LocalDate today = schools.today(actor.school());
        List<Made> made = new ArrayList<>();
        for (TeamChange change : all) {
            made.add(changes.make(actor, change, today, clock.instant()));
        }
        events.publish(new StaffingChanged(
                actor.school(), made.stream().map(Made::person).collect(Collectors.toSet())));
        audit.append(actor, made.stream().map(Made::deed).toList());
    }
}
