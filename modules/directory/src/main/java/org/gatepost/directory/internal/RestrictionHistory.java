package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.office.RestrictionEntry;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.sql.Sql;

/** What guardians are and were kept from, at the school that the transaction has entered. */
@ApplicationScoped
class RestrictionHistory {

    private static final String ALL = """
            select r.*, g.given_name || ' ' || g.family_name as guardian, c.given_name || ' ' || c.family_name as child,
              b.given_name || ' ' || b.family_name as imposer
            from directory.restriction r
            join directory.person g on g.id = r.guardian_id
            join directory.person c on c.id = r.child_id
            left join directory.person b on b.id = r.imposed_by
            """;

    private static final String IN_ORDER =
            " order by r.lifted_at is not null, r.lifted_at desc, r.imposed_at desc, r.id";

    @Inject
    Sql sql;

    /** @param withReason whether whoever asks may know it */
    List<RestrictionEntry> ofChild(PersonId child, boolean withReason) {
        return sql.list(ALL + " where r.child_id = ?" + IN_ORDER, row -> entry(row, withReason), child);
    }

    /** @param withReason whether whoever asks may know it */
    List<RestrictionEntry> ofGuardian(PersonId guardian, boolean withReason) {
        return sql.list(ALL + " where r.guardian_id = ?" + IN_ORDER, row -> entry(row, withReason), guardian);
    }

    private static RestrictionEntry entry(ResultSet row, boolean withReason) throws SQLException {
        return new RestrictionEntry(
                Sql.person(row, "guardian_id"),
                row.getString("guardian"),
                Sql.person(row, "child_id"),
                row.getString("child"),
                Restriction.valueOf(row.getString("kind")),
                withReason ? Optional.of(row.getString("reason")) : Optional.empty(),
                instant(row, "imposed_at").orElseThrow(),
                Optional.ofNullable(row.getString("imposer")),
                Optional.ofNullable(row.getObject("review_on", LocalDate.class)),
                instant(row, "lifted_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
