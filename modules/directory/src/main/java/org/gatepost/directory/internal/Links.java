package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.ClassId;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.sql.Sql;

/** Which pupils are on roll, in which class, and which guardians they have. */
@ApplicationScoped
class Links {

    /** Of everything a pupil has been enrolled in: what holds today, else what comes next, else what was last. */
    private static final String ON_ROLL = """
            select p.id, p.given_name, p.family_name, c.id as class_id, c.name as class_name
            from directory.person p
            cross join lateral (
              select k.id, k.name
              from directory.enrolment e
              join directory.school_class k on k.id = e.class_id and k.school_id = e.school_id
              where e.person_id = p.id and e.role = 'PUPIL' and not e.gone and k.ended_on is null
              order by
                case when e.from_day > ? then 1 when e.ended_on <= ? then 2 else 0 end,
                k.class_type <> 'homeroom',
                case when e.from_day > ? then e.from_day end,
                e.ended_on desc nulls first,
                e.from_day desc,
                k.name,
                k.id
              limit 1) c
            where p.kind = 'PUPIL' and p.ended_on is null
            """;

    /** A link in force and no closed door; two parameters of the day. */
    private static final String STANDS = """
              and l.from_day <= ? and (l.ended_on is null or l.ended_on > ?)
              and not exists (
                select 1 from directory.restriction r
                where r.guardian_id = l.guardian_id and r.child_id = l.child_id
                  and r.kind = 'NO_ACCESS' and r.lifted_at is null)
            """;

    /** A link in force and no closed door; two parameters of the day, after those of the guardian. */
    static final String IN_FORCE = """
            from directory.guardian_link l
            where l.guardian_id = ?
            """ + STANDS;

    @Inject
    Sql sql;

    Optional<ChildSummary> onRoll(PersonId child, LocalDate today) {
        return sql.first(ON_ROLL + " and p.id = ?", Links::child, today, today, today, child);
    }

    /** Those of {@code children} that are on roll, in no order. */
    List<ChildSummary> onRoll(Collection<PersonId> children, LocalDate today) {
        return sql.list(ON_ROLL + " and p.id = any(?)", Links::child, today, today, today, children);
    }

    /** Those whose class it is on {@code today}, by given name. */
    List<ChildSummary> pupilsOf(ClassId schoolClass, LocalDate today) {
        return sql.list(ON_ROLL + """
                         and c.id = ?
                         and exists (select 1 from directory.enrolment n where n.person_id = p.id and n.class_id = c.id)
                         order by p.given_name, p.family_name, p.id
                         """, Links::child, today, today, today, schoolClass.value());
    }

    /** By given name. */
    List<ChildSummary> childrenOf(PersonId guardian, LocalDate today) {
        return sql.list(
                ON_ROLL + " and p.id in (select l.child_id " + IN_FORCE
                        + ") order by p.given_name, p.family_name, p.id",
                Links::child,
                today,
                today,
                today,
                guardian,
                today,
                today);
    }

    /** The same for several guardians at once: no entry for one without a child. */
    Map<PersonId, List<ChildSummary>> childrenOf(Collection<PersonId> guardians, LocalDate today) {
        return sql
                .list(
                        "select l.guardian_id, c.* from directory.guardian_link l join (" + ON_ROLL
                                + ") c on c.id = l.child_id where l.guardian_id = any(?)" + STANDS
                                + " order by c.given_name, c.family_name, c.id",
                        row -> Map.entry(Sql.person(row, "guardian_id"), child(row)),
                        today,
                        today,
                        today,
                        guardians,
                        today,
                        today)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The guardians of the pupils whose class of today that is; in no order. */
    List<PersonId> guardiansOf(ClassId schoolClass, LocalDate today) {
        return sql.list(
                "select distinct l.guardian_id from directory.guardian_link l join (" + ON_ROLL
                        + ") c on c.id = l.child_id where c.class_id = ?" + STANDS,
                row -> Sql.person(row, "guardian_id"),
                today,
                today,
                today,
                schoolClass.value(),
                today,
                today);
    }

    boolean isChildOf(PersonId guardian, PersonId child, LocalDate today) {
        return sql.exists("select 1 " + IN_FORCE + " and l.child_id = ?", guardian, today, today, child);
    }

    boolean mayMessage(PersonId guardian, PersonId child, LocalDate today) {
        return sql.exists("select 1 " + IN_FORCE + """
                         and l.child_id = ? and l.may_message
                         and exists (select 1 from directory.person g where g.id = l.guardian_id and g.ended_on is null)
                         """, guardian, today, today, child);
    }

    private static ChildSummary child(ResultSet row) throws SQLException {
        return new ChildSummary(
                Sql.person(row, "id"),
                row.getString("given_name"),
                row.getString("family_name"),
                new ClassId(Sql.uuid(row, "class_id")),
                row.getString("class_name"));
    }
}
