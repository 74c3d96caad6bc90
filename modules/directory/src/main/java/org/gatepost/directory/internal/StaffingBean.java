package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatepost.calendar.WorkingPattern;
import org.gatepost.directory.StaffSummary;
import org.gatepost.directory.Staffing;
import org.gatepost.directory.TeamMember;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;

@ApplicationScoped
@Transactional
class StaffingBean implements Staffing {

    @Inject
    SchoolRegister schools;

    @Inject
    Links links;

    @Inject
    DirectoryPolicy policy;

    @Inject
    Teams teams;

    @Inject
    StaffRegister staff;

    @Inject
    WorkingPatterns patterns;

    @Override
    @Requires({Duty.GUARDIAN, Duty.PUPIL, Duty.STAFF, Duty.SYSTEM, Duty.OPERATOR})
    public List<TeamMember> teamOf(Actor actor, PersonId child, LocalDate day) {
        if (!policy.mayKnowChild(actor, child, schools.today(actor.school()))) {
            throw NotFound.hidden("pupil", child, actor);
        }
        var pupil = links.onRoll(child, day).orElseThrow(() -> NotFound.missing("pupil", child));
        return teams.of(pupil.classId(), day);
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD, Duty.SYSTEM, Duty.OPERATOR})
    public List<PersonId> holdersOf(Actor actor, Duty duty, LocalDate day) {
        return switch (duty) {
            case CLASS_TEACHER -> teams.teachers(day);
            case STAFF -> staff.on(day).stream().map(StaffSummary::id).toList();
            default -> staff.holders(duty, day);
        };
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD, Duty.SYSTEM, Duty.OPERATOR})
    public WorkingPattern workingPatternOf(Actor actor, PersonId person) {
        return patterns.of(Set.of(person)).getOrDefault(person, WorkingPattern.always());
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD, Duty.SYSTEM, Duty.OPERATOR})
    public Map<PersonId, WorkingPattern> workingPatternsOf(Actor actor, Collection<PersonId> people) {
        return patterns.of(Set.copyOf(people));
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD, Duty.TRUST_ADMINISTRATOR, Duty.SYSTEM, Duty.OPERATOR})
    public List<StaffSummary> staff(Actor actor) {
        return staff.on(schools.today(actor.school()));
    }
}
