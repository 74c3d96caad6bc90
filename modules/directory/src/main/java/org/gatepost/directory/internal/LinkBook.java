package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.directory.ParentalResponsibility;
import org.gatepost.directory.office.LinkEntry;
import org.gatepost.directory.office.LinkId;
import org.gatepost.directory.office.LinkTerms;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/** The rows of who is whose guardian, at the school that the transaction has entered. */
@ApplicationScoped
class LinkBook {

    private static final String LINKS = """
            select l.*, g.given_name || ' ' || g.family_name as guardian, c.given_name || ' ' || c.family_name as child
            from directory.guardian_link l
            join directory.person g on g.id = l.guardian_id
            join directory.person c on c.id = l.child_id
            """;

    /** A link whose terms were changed ended on the day on which the next one begins: that one tells what it was. */
    private static final String IN_ORDER =
            " order by l.ended_on is not null, l.ended_on desc, g.family_name, c.given_name, l.id";

    @Inject
    Sql sql;

    List<LinkEntry> ofChild(PersonId child) {
        return sql.list(LINKS + " where l.child_id = ?" + IN_ORDER, LinkBook::entry, child);
    }

    List<LinkEntry> ofGuardian(PersonId guardian) {
        return sql.list(LINKS + " where l.guardian_id = ?" + IN_ORDER, LinkBook::entry, guardian);
    }

    /** The link of that id if no end of it is known, locked. */
    Optional<LinkEntry> lockInForce(LinkId id) {
        return sql.first(LINKS + " where l.id = ? and l.ended_on is null for update of l", LinkBook::entry, id.value());
    }

    boolean areLinked(PersonId guardian, PersonId child) {
        return sql.exists(
                "select 1 from directory.guardian_link where guardian_id = ? and child_id = ? and ended_on is null",
                guardian,
                child);
    }

    boolean wereEverLinked(PersonId guardian, PersonId child) {
        return sql.exists(
                "select 1 from directory.guardian_link where guardian_id = ? and child_id = ?", guardian, child);
    }

    LinkId add(
            SchoolId school, PersonId guardian, PersonId child, LinkTerms terms, LocalDate from, boolean fromRoster) {
        var id = UUID.randomUUID();
        sql.update(
                """
                insert into directory.guardian_link
                  (id, school_id, guardian_id, child_id, relation, responsibility, lives_with,
                   may_message, may_see_feed, may_see_journal, from_day, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                school,
                guardian,
                child,
                terms.relation(),
                terms.responsibility(),
                terms.livesWith(),
                terms.mayMessage(),
                terms.maySeeFeed(),
                terms.maySeeJournal(),
                from,
                fromRoster ? "ROSTER" : "SCHOOL");
        return new LinkId(id);
    }

    void end(LinkId id, LocalDate day) {
        sql.update("update directory.guardian_link set ended_on = ? where id = ?", day, id.value());
    }

    private static LinkEntry entry(ResultSet row) throws SQLException {
        return new LinkEntry(
                new LinkId(Sql.uuid(row, "id")),
                Sql.person(row, "guardian_id"),
                row.getString("guardian"),
                Sql.person(row, "child_id"),
                row.getString("child"),
                new LinkTerms(
                        row.getString("relation"),
                        ParentalResponsibility.valueOf(row.getString("responsibility")),
                        row.getBoolean("lives_with"),
                        row.getBoolean("may_message"),
                        row.getBoolean("may_see_feed"),
                        row.getBoolean("may_see_journal")),
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                row.getString("source").equals("ROSTER"));
    }
}
