package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.directory.StaffSummary;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.sql.Sql;

/** Staff and what they are charged with: by name, or by being in the team of a class. */
@ApplicationScoped
class StaffRegister {

    /** Parameters: the day, four times. */
    private static final String STAFF_WITH_DUTIES = """
            select p.id, p.given_name || ' ' || p.family_name as name, array(
              select a.duty from directory.role_assignment a
              where a.person_id = p.id and a.from_day <= ? and (a.ended_on is null or a.ended_on > ?)
              union
              select case e.role when 'ASSISTANT' then 'SUPPORT_STAFF' else 'CLASS_TEACHER' end
              from directory.enrolment e
              where e.person_id = p.id and e.role <> 'PUPIL' and not e.gone
                and e.from_day <= ? and (e.ended_on is null or e.ended_on > ?)
              union
              select 'SUPPORT_STAFF' where p.roster_role = 'aide') as duties
            from directory.person p
            where p.kind = 'STAFF' and p.ended_on is null
            """;

    @Inject
    Sql sql;

    /** By family name. */
    List<StaffSummary> on(LocalDate day) {
        return sql.list(
                STAFF_WITH_DUTIES + " order by p.family_name, p.given_name, p.id",
                StaffRegister::summary,
                day,
                day,
                day,
                day);
    }

    /** Somebody who works here and may sign in. */
    Optional<StaffSummary> active(PersonId person, LocalDate day) {
        return sql.first(
                STAFF_WITH_DUTIES + " and p.enabled and p.id = ?", StaffRegister::summary, day, day, day, day, person);
    }

    /** In the order in which the school named them. */
    List<PersonId> holders(Duty duty, LocalDate day) {
        return sql.list("""
                select a.person_id
                from directory.role_assignment a
                join directory.person p on p.id = a.person_id and p.ended_on is null
                where a.duty = ? and a.from_day <= ? and (a.ended_on is null or a.ended_on > ?)
                order by a.position, a.person_id
                """, row -> Sql.person(row, "person_id"), duty, day, day);
    }

    private static StaffSummary summary(ResultSet row) throws SQLException {
        Set<Duty> duties = EnumSet.of(Duty.STAFF);
        for (String duty : (String[]) row.getArray("duties").getArray()) {
            duties.add(Duty.valueOf(duty));
        }
        return new StaffSummary(Sql.person(row, "id"), row.getString("name"), duties);
    }
}
