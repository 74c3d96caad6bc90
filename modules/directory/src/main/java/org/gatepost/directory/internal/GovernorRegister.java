package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatepost.directory.NewGovernor;
import org.gatepost.directory.Roles;
import org.gatepost.directory.StaffSummary;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/** The governors of the school that the transaction has entered. */
@ApplicationScoped
class GovernorRegister {

    @Inject
    Sql sql;

    @Inject
    RoleBook roles;

    /** Everybody who was entered, by family name; their duties are none of staff. */
    List<StaffSummary> all() {
        return sql.list(
                """
                select id, given_name || ' ' || family_name as name from directory.person
                where kind = 'GOVERNOR' and ended_on is null order by family_name, given_name, id
                """, row -> new StaffSummary(Sql.person(row, "id"), row.getString("name"), Set.of(Duty.GOVERNOR)));
    }

    /** What {@code person} holds as a governor on {@code day}; empty before their term and after it. */
    Optional<Set<Duty>> dutiesOf(PersonId person, LocalDate day) {
        var held = roles.of(person).stream()
                .filter(role -> Roles.OF_GOVERNORS.contains(role.duty()))
                .filter(role -> !role.from().isAfter(day) && role.goesOnTo(day))
                .map(RoleBook.Held::duty)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Duty.class)));
        return held.contains(Duty.GOVERNOR) ? Optional.of(held) : Optional.empty();
    }

    boolean hasAddress(String email) {
        return sql.exists("""
                select 1 from directory.person
                where kind = 'GOVERNOR' and lower(email) = lower(?) and ended_on is null
                """, email);
    }

    PersonId add(SchoolId school, NewGovernor governor) {
        var id = PersonId.next();
        sql.update("""
                insert into directory.person
                  (id, school_id, sourced_id, kind, roster_role, given_name, family_name, email, enabled)
                values (?, ?, ?, 'GOVERNOR', '', ?, ?, ?, true)
                """, id, school, "gatepost:" + id, governor.givenName(), governor.familyName(), governor.email());
        return id;
    }
}
