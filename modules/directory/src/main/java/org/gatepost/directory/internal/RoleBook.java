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
import org.gatepost.directory.RoleId;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of who holds which role at the school that the transaction has entered. */
@ApplicationScoped
class RoleBook {

    private static final String HELD = """
            select a.id, a.person_id, p.given_name || ' ' || p.family_name as name, a.duty, a.from_day, a.ended_on
            from directory.role_assignment a
            join directory.person p on p.id = a.person_id
            """;

    @Inject
    Sql sql;

    /** One of them; {@code endsOn} is null while no end is known. */
    record Held(
            RoleId id,
            PersonId person,
            String name,
            Duty duty,
            LocalDate from,
            @Nullable LocalDate endsOn) {

        boolean goesOnTo(LocalDate day) {
            return endsOn == null || endsOn.isAfter(day);
        }

        boolean overlaps(LocalDate first, Optional<LocalDate> end) {
            return goesOnTo(first) && goesOnTo(from) && end.stream().allMatch(from::isBefore);
        }
    }

    /** Held on {@code day} or later by people who have not left, in the order in which they are asked. */
    List<Held> heldFrom(LocalDate day) {
        return sql.list(HELD + """
                 where p.ended_on is null and (a.ended_on is null or a.ended_on > greatest(?, a.from_day))
                 order by a.position, a.from_day, a.person_id
                """, RoleBook::held, day);
    }

    /** All of one person, the latest first. */
    List<Held> of(PersonId person) {
        return sql.list(HELD + " where a.person_id = ? order by a.from_day desc, a.duty, a.id", RoleBook::held, person);
    }

    Optional<Held> find(RoleId id) {
        return sql.first(HELD + " where a.id = ?", RoleBook::held, id.value());
    }

    /** Until the transaction ends nobody else gives or ends a role of the school. */
    void lock(Actor actor) {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended('directory.role ' || ?, 0))",
                row -> "",
                actor.school().toString());
    }

    void add(Actor by, RoleId id, PersonId person, Duty duty, LocalDate from, Optional<LocalDate> endsOn, Instant now) {
        sql.update(
                """
                insert into directory.role_assignment
                  (id, school_id, person_id, duty, position, from_day, ended_on, source, given_by, given_at)
                select ?, ?, ?, ?, coalesce(max(position), 0) + 1, ?, ?, 'SCHOOL', ?, ?
                from directory.role_assignment
                """,
                id.value(),
                by.school(),
                person,
                duty,
                from,
                endsOn.orElse(null),
                by.person(),
                now.atOffset(ZoneOffset.UTC));
    }

    void end(Actor by, RoleId id, LocalDate endsOn, Instant now) {
        sql.update("""
                update directory.role_assignment
                set ended_on = greatest(from_day, ?), ended_by = ?, ended_at = ? where id = ?
                """, endsOn, by.person(), now.atOffset(ZoneOffset.UTC), id.value());
    }

    void putFirst(RoleId id) {
        sql.update(
                "update directory.role_assignment"
                        + " set position = (select min(position) - 1 from directory.role_assignment) where id = ?",
                id.value());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                new RoleId(Sql.uuid(row, "id")),
                Sql.person(row, "person_id"),
                row.getString("name"),
                Duty.valueOf(row.getString("duty")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }
}
