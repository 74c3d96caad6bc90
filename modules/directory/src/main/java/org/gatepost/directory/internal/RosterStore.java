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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatepost.directory.School;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.directory.internal.SchoolRoster.Enrolment;
import org.gatepost.directory.internal.SchoolRoster.EnrolmentRole;
import org.gatepost.directory.internal.SchoolRoster.Link;
import org.gatepost.directory.internal.SchoolRoster.Person;
import org.gatepost.directory.internal.SchoolRoster.SchoolClass;
import org.gatepost.kernel.sql.Sql;

/** Reads what earlier rosters left at the school that the transaction has entered. */
@ApplicationScoped
class RosterStore {

    @Inject
    Sql sql;

    StoredSchool load(School school, boolean isEnded) {
        var links = links(school);
        return new StoredSchool(
                school,
                isEnded,
                people(school),
                classes(school),
                enrolments(school),
                links.keySet(),
                links.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Map<String, Stored<Person>> people(School school) {
        return byKey(
                sql.list(
                        "select * from directory.person where school_id = ? and kind <> 'GOVERNOR'",
                        row -> stored(
                                row,
                                new Person(
                                        row.getString("sourced_id"),
                                        PersonKind.valueOf(row.getString("kind")),
                                        row.getString("roster_role"),
                                        row.getString("given_name"),
                                        row.getString("family_name"),
                                        row.getString("email"),
                                        row.getBoolean("enabled")),
                                row.getObject("ended_on", LocalDate.class) != null),
                        school.id()),
                person -> person.facts().sourcedId());
    }

    private Map<String, Stored<SchoolClass>> classes(School school) {
        return byKey(
                sql.list(
                        "select * from directory.school_class where school_id = ?",
                        row -> stored(
                                row,
                                new SchoolClass(
                                        row.getString("sourced_id"),
                                        row.getString("name"),
                                        row.getString("class_type")),
                                row.getObject("ended_on", LocalDate.class) != null),
                        school.id()),
                schoolClass -> schoolClass.facts().sourcedId());
    }

    private Map<String, Stored<Enrolment>> enrolments(School school) {
        return byKey(
                sql.list(
                        """
                        select e.*, c.sourced_id as class_sourced_id, p.sourced_id as person_sourced_id
                        from directory.enrolment e
                        join directory.school_class c on c.id = e.class_id
                        join directory.person p on p.id = e.person_id
                        where e.school_id = ? and e.source = 'ROSTER' and not e.gone
                        """,
                        row -> stored(
                                row,
                                new Enrolment(
                                        row.getString("sourced_id"),
                                        row.getString("class_sourced_id"),
                                        row.getString("person_sourced_id"),
                                        EnrolmentRole.valueOf(row.getString("role")),
                                        row.getBoolean("is_primary"),
                                        Optional.of(row.getObject("from_day", LocalDate.class)),
                                        Optional.ofNullable(row.getObject("ended_on", LocalDate.class))),
                                false),
                        school.id()),
                enrolment -> enrolment.facts().sourcedId());
    }

    /** Whether each link in force came from a roster. */
    private Map<Link, Boolean> links(School school) {
        return sql
                .list(
                        """
                        select g.sourced_id as guardian, c.sourced_id as child, l.source = 'ROSTER' as from_roster
                        from directory.guardian_link l
                        join directory.person g on g.id = l.guardian_id
                        join directory.person c on c.id = l.child_id
                        where l.school_id = ? and l.ended_on is null
                        """,
                        row -> Map.entry(
                                new Link(row.getString("guardian"), row.getString("child")),
                                row.getBoolean("from_roster")),
                        school.id())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <F> Stored<F> stored(ResultSet row, F facts, boolean isEnded) throws SQLException {
        return new Stored<>(Sql.uuid(row, "id"), facts, isEnded);
    }

    private static <T> Map<String, T> byKey(Collection<T> found, Function<T, String> key) {
        return found.stream().collect(Collectors.toUnmodifiableMap(key, each -> each));
    }

    /** A school of which nothing is stored yet. */
    static StoredSchool nothing(School school) {
        return new StoredSchool(school, false, Map.of(), Map.of(), Map.of(), Set.of(), Set.of());
    }

    /** Every school, with whether it has ended. */
    List<Map.Entry<School, Boolean>> schools() {
        return sql.list(
                "select * from directory.school",
                row -> Map.entry(SchoolRegister.school(row), row.getObject("ended_on", LocalDate.class) != null));
    }
}
