package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.StaffFamilies;
import org.gatepost.directory.TeamMember;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.sql.Sql;

@ApplicationScoped
@Transactional
class StaffFamiliesBean implements StaffFamilies {

    /** One human with two hats: the same e-mail address at the same school. */
    private static final String STAFF_AND_CHILDREN = """
            select s.id as staff_id, l.child_id
            from directory.person s
            join directory.person g on g.school_id = s.school_id and lower(g.email) = lower(s.email)
              and g.kind = 'GUARDIAN'
            join directory.guardian_link l on l.guardian_id = g.id
            where s.kind = 'STAFF'
            """;

    @Inject
    Sql sql;

    @Inject
    Links links;

    @Inject
    Teams teams;

    /** A child and somebody on the staff who is a guardian of it. */
    private record Pair(PersonId staff, PersonId child) {}

    @Override
    @Requires({Duty.SYSTEM, Duty.OPERATOR})
    public Set<PersonId> childrenOfStaff(Actor actor, PersonId staff) {
        return pairs(" and s.id = ?", staff).stream().map(Pair::child).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Requires({Duty.SYSTEM, Duty.OPERATOR})
    public Map<PersonId, Set<PersonId>> staffInFamiliesOf(Actor actor, Collection<PersonId> children) {
        return pairs(" and l.child_id = any(?)", children).stream()
                .collect(Collectors.groupingBy(
                        Pair::child, Collectors.mapping(Pair::staff, Collectors.toUnmodifiableSet())));
    }

    private List<Pair> pairs(String condition, Object parameter) {
        return sql.list(
                STAFF_AND_CHILDREN + condition,
                row -> new Pair(Sql.person(row, "staff_id"), Sql.person(row, "child_id")),
                parameter);
    }

    @Override
    @Requires({Duty.SYSTEM, Duty.OPERATOR})
    public Map<PersonId, List<TeamMember>> teamsOf(Actor actor, Collection<PersonId> children, LocalDate day) {
        Map<PersonId, ClassId> classes =
                links.onRoll(children, day).stream().collect(Collectors.toMap(ChildSummary::id, ChildSummary::classId));
        Map<ClassId, List<TeamMember>> found = classes.values().stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), schoolClass -> teams.of(schoolClass, day)));
        return classes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, pupil -> found.get(pupil.getValue())));
    }
}
