package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.TeamClass;
import org.gatepost.directory.TeamRole;
import org.gatepost.directory.team.TeamChange.Join;
import org.gatepost.directory.team.TeamEntry;
import org.gatepost.directory.team.TeamEntryId;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.sql.Sql;

/** The rows of who is in which class team, at the school that the transaction has entered. */
@ApplicationScoped
class TeamBook {

    private static final String ENTRIES = """
            select e.id, e.person_id, p.given_name || ' ' || p.family_name as name, e.role, e.from_day, e.ended_on,
              e.source = 'ROSTER' as of_roster
            from directory.enrolment e
            join directory.person p on p.id = e.person_id and p.kind = 'STAFF' and p.ended_on is null
            join directory.school_class c on c.id = e.class_id and c.ended_on is null
            where e.role <> 'PUPIL' and not e.gone and (e.ended_on is null or e.ended_on > e.from_day)
            """;

    private static final String IN_ORDER = """
             order by case e.role when 'TEACHER' then 0 when 'COVER' then 1 else 2 end,
              e.is_primary desc, e.from_day, p.family_name, p.given_name, e.id
            """;

    @Inject
    Sql sql;

    /** Those that had not ended before {@code day}. */
    List<TeamEntry> of(ClassId schoolClass, LocalDate day) {
        return sql.list(
                ENTRIES + " and e.class_id = ? and (e.ended_on is null or e.ended_on >= ?)" + IN_ORDER,
                TeamBook::entry,
                schoolClass.value(),
                day);
    }

    /** Classes with pupils on {@code day} and neither a teacher nor a cover, by name. */
    List<TeamClass> withoutTeacher(LocalDate day) {
        return sql.list(
                """
                select c.id, c.name from directory.school_class c
                join directory.enrolment e on e.class_id = c.id and not e.gone
                  and e.from_day <= ? and (e.ended_on is null or e.ended_on > ?)
                join directory.person p on p.id = e.person_id and p.ended_on is null
                where c.ended_on is null
                group by c.id, c.name
                having bool_or(e.role = 'PUPIL') and not bool_or(e.role in ('TEACHER', 'COVER'))
                order by c.name, c.id
                """, row -> new TeamClass(new ClassId(Sql.uuid(row, "id")), row.getString("name"), false), day, day);
    }

    Optional<TeamEntry> find(TeamEntryId id) {
        return sql.first(ENTRIES + " and e.id = ?", TeamBook::entry, id.value());
    }

    boolean hasClass(ClassId schoolClass) {
        return sql.exists(
                "select 1 from directory.school_class where id = ? and ended_on is null", schoolClass.value());
    }

    /** Until the transaction ends nobody else changes a team of the school. */
    void lock(Actor actor) {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended('directory.team ' || ?, 0))",
                row -> "",
                actor.school().toString());
    }

    void add(Actor by, Join join, Instant now) {
        var id = TeamEntryId.next();
        sql.update(
                """
                insert into directory.enrolment
                  (id, school_id, sourced_id, class_id, person_id, role, is_primary, from_day, ended_on, source,
                   entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, false, ?, ?, 'SCHOOL', ?, ?)
                """,
                id.value(),
                by.school(),
                id.toString(),
                join.schoolClass().value(),
                join.person(),
                join.role(),
                join.from(),
                join.endsOn().orElse(null),
                by.person(),
                now.atOffset(ZoneOffset.UTC));
    }

    /** Ends it on {@code endsOn}; one that begins later never held. */
    void end(Actor by, TeamEntryId entry, LocalDate endsOn, Instant now) {
        sql.update("""
                update directory.enrolment
                set ended_on = greatest(from_day, ?), ended_by = ?, ended_at = ? where id = ?
                """, endsOn, by.person(), now.atOffset(ZoneOffset.UTC), entry.value());
    }

    private static TeamEntry entry(ResultSet row) throws SQLException {
        return new TeamEntry(
                new TeamEntryId(Sql.uuid(row, "id")),
                Sql.person(row, "person_id"),
                row.getString("name"),
                TeamRole.valueOf(row.getString("role")),
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                row.getBoolean("of_roster"));
    }
}
