package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.office.FoundPeople;
import org.gatepost.directory.office.FoundPerson;
import org.gatepost.directory.office.KindOfPerson;
import org.gatepost.directory.office.PeopleQuery;
import org.gatepost.directory.office.PeopleSearch;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.sql.Sql;

/** Goes through the index of names in their order, so that a page costs the rows that it passes. */
@ApplicationScoped
@Transactional
class PeopleSearchBean implements PeopleSearch {

    private static final int MOST_WORDS = 6;

    private static final String HERE = """
            select p.id, p.kind, p.given_name || ' ' || p.family_name as name
            from directory.person p
            where p.school_id = ? and p.ended_on is null
            """;

    private static final String IN_CLASS = """
             and p.id in (
               select e.person_id from directory.enrolment e
               where e.class_id = ? and not e.gone and e.from_day <= ? and (e.ended_on is null or e.ended_on > ?)
               union
               select l.guardian_id from directory.enrolment e
               join directory.guardian_link l on l.child_id = e.person_id
               where e.class_id = ? and not e.gone and e.from_day <= ? and (e.ended_on is null or e.ended_on > ?)
                 and l.from_day <= ? and (l.ended_on is null or l.ended_on > ?))
            """;

    private static final String BEHIND = """
             and (p.find_key, p.id) > (select a.find_key, a.id from directory.person a where a.id = ?)
            """;

    @Inject
    SchoolRegister schools;

    @Inject
    Links links;

    @Inject
    Sql sql;

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.HEAD, Duty.DEPUTY})
    public FoundPeople find(Actor actor, PeopleQuery query) {
        var today = schools.today(actor.school());
        var statement = new StringBuilder(HERE);
        List<Object> parameters = new ArrayList<>(List.of(actor.school()));
        for (String word : wordsOf(query.name())) {
            statement.append(" and strpos(p.find_words, ?) > 0");
            parameters.add(" " + word);
        }
        query.kind().ifPresent(kind -> {
            statement.append(" and p.kind = ?");
            parameters.add(kind);
        });
        query.ofClass().ifPresent(asked -> {
            statement.append(IN_CLASS);
            var id = asked.value();
            parameters.addAll(List.of(id, today, today, id, today, today, today, today));
        });
        query.after().ifPresent(after -> {
            statement.append(BEHIND);
            parameters.add(after);
        });
        statement.append(" order by p.find_key, p.id limit ?");
        parameters.add(FoundPeople.SIZE + 1);
        var found = sql.list(statement.toString(), PeopleSearchBean::named, parameters.toArray());
        return page(found, actor);
    }

    /** As they are stored; the database folds them as it folded the names. */
    private List<String> wordsOf(String typed) {
        var words = sql.first("select directory.words(?)", row -> row.getString(1), typed.replace('\0', ' '))
                .orElse("");
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    private record Named(PersonId id, KindOfPerson kind, String name) {}

    private static Named named(ResultSet row) throws SQLException {
        return new Named(Sql.person(row, "id"), KindOfPerson.valueOf(row.getString("kind")), row.getString("name"));
    }

    private FoundPeople page(List<Named> found, Actor actor) {
        var shown = found.subList(0, Math.min(found.size(), FoundPeople.SIZE));
        var pupils = shown.stream()
                .filter(person -> person.kind() == KindOfPerson.PUPIL)
                .map(Named::id)
                .toList();
        Map<PersonId, String> classes = links.onRoll(pupils, schools.today(actor.school())).stream()
                .collect(Collectors.toMap(ChildSummary::id, ChildSummary::className));
        return new FoundPeople(
                shown.stream()
                        .map(person -> new FoundPerson(
                                person.id(),
                                person.kind(),
                                person.name(),
                                Optional.ofNullable(classes.get(person.id()))))
                        .toList(),
                found.size() > shown.size()
                        ? Optional.of(shown.get(shown.size() - 1).id())
                        : Optional.empty());
    }
}
