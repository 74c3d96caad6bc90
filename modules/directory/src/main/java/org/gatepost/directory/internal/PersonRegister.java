package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.sql.Sql;

/** The people of the school that the transaction has entered. */
@ApplicationScoped
class PersonRegister {

    @Inject
    Sql sql;

    /** Somebody's name and what they are. */
    record Named(PersonId id, PersonKind kind, String displayName) {}

    /** Also of people who have left; in no order. */
    List<Named> named(Collection<PersonId> people) {
        return sql.list(
                "select id, kind, given_name || ' ' || family_name as name from directory.person where id = any(?)",
                row -> new Named(
                        Sql.person(row, "id"), PersonKind.valueOf(row.getString("kind")), row.getString("name")),
                people);
    }

    /** A pupil on the books, or a guardian, also one who has left. */
    Optional<Named> family(PersonId person) {
        return named(List.of(person)).stream()
                .filter(found -> found.kind() == PersonKind.PUPIL || found.kind() == PersonKind.GUARDIAN)
                .findFirst();
    }

    /** Their address in the roster; empty if it has none. */
    Optional<String> emailOf(PersonId person) {
        return sql.first(
                "select email from directory.person where id = ? and email <> ''",
                row -> row.getString("email"),
                person);
    }

    void require(PersonId person, PersonKind kind) {
        if (!sql.exists("select 1 from directory.person where id = ? and kind = ?", person, kind)) {
            throw NotFound.missing(kind.toString(), person);
        }
    }

    /** As {@link #require}, of somebody who has not left. */
    void requireHere(PersonId person, PersonKind kind) {
        if (!sql.exists(
                "select 1 from directory.person where id = ? and kind = ? and ended_on is null", person, kind)) {
            throw NotFound.missing(kind.toString(), person);
        }
    }

    /** Whether both are one human: the same person, or two with one e-mail address. */
    boolean isSameHuman(PersonId one, PersonId other) {
        return one.equals(other) || sql.exists("""
                        select 1 from directory.person a join directory.person b on lower(a.email) = lower(b.email)
                        where a.id = ? and b.id = ?
                        """, one, other);
    }

    /** Whether {@code email} is that of {@code person}, whatever its case. */
    boolean isAddressOf(String email, PersonId person) {
        return sql.exists("select 1 from directory.person where id = ? and lower(email) = lower(?)", person, email);
    }

    /** The ids of everybody of a kind by their id in the roster. */
    Map<String, PersonId> bySourcedId(PersonKind kind) {
        return sql
                .list(
                        "select sourced_id, id from directory.person where kind = ? and ended_on is null",
                        row -> Map.entry(row.getString("sourced_id"), Sql.person(row, "id")),
                        kind)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** The person of that kind and id who has not left and may sign in. */
    Optional<Named> active(PersonId person, PersonKind kind) {
        return sql.first(
                """
                select id, kind, given_name || ' ' || family_name as name
                from directory.person where id = ? and kind = ? and enabled and ended_on is null
                """,
                row -> new Named(
                        Sql.person(row, "id"), PersonKind.valueOf(row.getString("kind")), row.getString("name")),
                person,
                kind);
    }
}
