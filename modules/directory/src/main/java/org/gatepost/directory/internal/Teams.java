package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.TeamMember;
import org.gatepost.directory.TeamRole;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.sql.Sql;

/** Who is in the team of a class: enrolments of staff. */
@ApplicationScoped
class Teams {

    /** Parameters: the day, twice. */
    private static final String MEMBERS = """
            from directory.enrolment e
            join directory.person p on p.id = e.person_id and p.kind = 'STAFF' and p.ended_on is null
            join directory.school_class c on c.id = e.class_id and c.ended_on is null
            where e.role <> 'PUPIL' and not e.gone
              and e.from_day <= ? and (e.ended_on is null or e.ended_on > ?)
            """;

    @Inject
    Sql sql;

    List<TeamMember> of(ClassId schoolClass, LocalDate day) {
        return sql.list(
                "select p.id, p.given_name || ' ' || p.family_name as name, e.role, bool_or(e.is_primary) as is_primary "
                        + MEMBERS
                        + """
                         and e.class_id = ?
                         group by p.id, e.role
                         order by case e.role when 'TEACHER' then 0 when 'COVER' then 1 else 2 end,
                           bool_or(e.is_primary) desc, p.family_name, p.given_name, p.id
                         """,
                row -> new TeamMember(
                        Sql.person(row, "id"),
                        row.getString("name"),
                        TeamRole.valueOf(row.getString("role")),
                        row.getBoolean("is_primary")),
                day,
                day,
                schoolClass.value());
    }

    /** Everybody who teaches a class on {@code day}, by family name. */
    List<PersonId> teachers(LocalDate day) {
        return sql.list(
                "select p.id " + MEMBERS
                        + " and e.role = 'TEACHER' group by p.id order by p.family_name, p.given_name, p.id",
                row -> Sql.person(row, "id"),
                day,
                day);
    }
}
