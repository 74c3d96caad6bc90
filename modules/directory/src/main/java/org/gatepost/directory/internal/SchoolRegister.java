package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.School;
import org.gatepost.directory.SchoolLook;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/** The table of schools, and what day it is at each of them. */
@ApplicationScoped
class SchoolRegister {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    List<School> all() {
        return sql.list(
                "select * from directory.school where ended_on is null order by name, id", SchoolRegister::school);
    }

    /** Also schools that have ended. */
    Optional<School> find(SchoolId id) {
        return sql.first("select * from directory.school where id = ?", SchoolRegister::school, id);
    }

    School get(SchoolId id) {
        return find(id).orElseThrow(() -> NotFound.missing("school", id));
    }

    /** Which school has that logo. */
    Optional<SchoolId> withLogo(String logo) {
        return sql.first(
                "select id from directory.school where logo = ? and logo <> ''",
                row -> new SchoolId(Sql.uuid(row, "id")),
                logo);
    }

    /** Today's date at the school. */
    LocalDate today(School school) {
        return LocalDate.now(clock.withZone(school.zone()));
    }

    LocalDate today(SchoolId id) {
        return today(get(id));
    }

    static School school(ResultSet row) throws SQLException {
        return new School(
                new SchoolId(Sql.uuid(row, "id")),
                row.getString("sourced_id"),
                row.getString("name"),
                row.getString("office_phone"),
                ZoneId.of(row.getString("zone")),
                new SchoolLook(row.getString("colour"), row.getString("logo")));
    }
}
