package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gatepost.calendar.Absence;
import org.gatepost.directory.team.AbsenceEntry;
import org.gatepost.directory.team.AbsenceId;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.sql.Sql;

/** The rows of who is away when, at the school that the transaction has entered. */
@ApplicationScoped
class AbsenceBook {

    private static final String IN_FORCE = """
            select a.id, a.person_id, p.given_name || ' ' || p.family_name as name, a.first_day, a.last_day
            from directory.absence a
            join directory.person p on p.id = a.person_id
            where a.withdrawn_at is null
            """;

    @Inject
    Sql sql;

    /** Those of {@code people} that last to {@code day} or longer, by first day. */
    List<AbsenceEntry> of(Collection<PersonId> people, LocalDate day) {
        return sql.list(
                IN_FORCE + " and a.person_id = any(?) and a.last_day >= ?"
                        + " order by a.first_day, a.last_day, p.family_name, p.given_name, a.id",
                AbsenceBook::entry,
                people,
                day);
    }

    Optional<AbsenceEntry> find(AbsenceId id) {
        return sql.first(IN_FORCE + " and a.id = ?", AbsenceBook::entry, id.value());
    }

    void add(Actor by, PersonId person, Absence absence, Instant now) {
        sql.update(
                """
                insert into directory.absence (school_id, person_id, first_day, last_day, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?)
                """, by.school(), person, absence.first(), absence.last(), by.person(), now.atOffset(ZoneOffset.UTC));
    }

    /** Also one that a file told, which does not tell it again. */
    void withdraw(Actor by, AbsenceId id, Instant now) {
        sql.update(
                "update directory.absence set withdrawn_by = ?, withdrawn_at = ? where id = ?",
                by.person(),
                now.atOffset(ZoneOffset.UTC),
                id.value());
    }

    private static AbsenceEntry entry(ResultSet row) throws SQLException {
        return new AbsenceEntry(
                new AbsenceId(Sql.uuid(row, "id")),
                Sql.person(row, "person_id"),
                row.getString("name"),
                new Absence(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
    }
}
