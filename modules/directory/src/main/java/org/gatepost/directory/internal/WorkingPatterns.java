package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatepost.calendar.Absence;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.WorkingPattern;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/** When members of staff can be reached, as far as the school said so. */
@ApplicationScoped
class WorkingPatterns {

    private static final String INSERT_DAY = """
            insert into directory.working_day (school_id, person_id, weekday, from_time, until_time)
            values (?, ?, ?, ?, ?)
            """;

    private static final String BY_FILE = "entered_by is null";

    @Inject
    Sql sql;

    /** One entry for each of {@code people}. */
    Map<PersonId, WorkingPattern> of(Collection<PersonId> people) {
        return patterns(people, told(people, "true"), absences(people, "withdrawn_at is null"));
    }

    /** The same, of what a file told, whatever a screen made of it. */
    Map<PersonId, WorkingPattern> toldByFile(Collection<PersonId> people) {
        return patterns(people, told(people, BY_FILE), absences(people, BY_FILE));
    }

    /** Whose hours a screen told. */
    Set<PersonId> toldOnScreen() {
        return Set.copyOf(sql.list(
                "select person_id from directory.working_pattern where entered_by is not null",
                row -> Sql.person(row, "person_id")));
    }

    private static Map<PersonId, WorkingPattern> patterns(
            Collection<PersonId> people,
            Map<PersonId, Map<DayOfWeek, OpenWindow>> told,
            Map<PersonId, List<Absence>> absences) {
        return people.stream().distinct().collect(Collectors.toUnmodifiableMap(person -> person, person -> {
            var hours = told.getOrDefault(person, WorkingPattern.always().hours());
            return new WorkingPattern(hours, absences.getOrDefault(person, List.of()));
        }));
    }

    /** Somebody without a weekday has an entry too, if the school said that they work on none. */
    private Map<PersonId, Map<DayOfWeek, OpenWindow>> told(Collection<PersonId> people, String which) {
        Map<PersonId, Map<DayOfWeek, OpenWindow>> told = new HashMap<>();
        sql.list(
                """
                select p.person_id, d.weekday, d.from_time, d.until_time
                from directory.working_pattern p
                left join directory.working_day d on d.person_id = p.person_id
                where p.person_id = any(?) and\s
                """ + which,
                row -> {
                    var hours = told.computeIfAbsent(
                            Sql.person(row, "person_id"), person -> new EnumMap<>(DayOfWeek.class));
                    if (row.getString("weekday") != null) {
                        hours.put(
                                DayOfWeek.valueOf(row.getString("weekday")),
                                new OpenWindow(
                                        row.getObject("from_time", LocalTime.class),
                                        row.getObject("until_time", LocalTime.class)));
                    }
                    return hours;
                },
                people);
        return told;
    }

    private Map<PersonId, List<Absence>> absences(Collection<PersonId> people, String which) {
        Map<PersonId, List<Absence>> absences = new HashMap<>();
        sql.list(
                "select person_id, first_day, last_day from directory.absence where person_id = any(?) and " + which
                        + " order by first_day, last_day",
                row -> absences.computeIfAbsent(Sql.person(row, "person_id"), person -> new ArrayList<>())
                        .add(new Absence(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))),
                people);
        return absences;
    }

    /** Puts these patterns in the place of all that a file told before; hours that a screen told stay. */
    void replace(SchoolId school, Map<PersonId, WorkingPattern> patterns) {
        sql.update("""
                delete from directory.working_day d using directory.working_pattern p
                where d.school_id = ? and p.person_id = d.person_id and p.entered_by is null
                """, school);
        sql.update("delete from directory.working_pattern where school_id = ? and entered_by is null", school);
        sql.update(
                "delete from directory.absence where school_id = ? and entered_by is null and withdrawn_at is null",
                school);
        var onScreen = toldOnScreen();
        List<Object[]> people = new ArrayList<>();
        List<Object[]> days = new ArrayList<>();
        List<Object[]> absences = new ArrayList<>();
        patterns.forEach((person, pattern) -> {
            if (!onScreen.contains(person)) {
                people.add(new Object[] {school, person});
                days.addAll(days(school, person, pattern.hours()));
            }
            pattern.absences().stream()
                    .distinct()
                    .forEach(away -> absences.add(new Object[] {school, person, away.first(), away.last()}));
        });
        sql.batch("insert into directory.working_pattern (school_id, person_id) values (?, ?)", people);
        sql.batch(INSERT_DAY, days);
        sql.batch(
                "insert into directory.absence (school_id, person_id, first_day, last_day) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                absences);
    }

    /** What a screen tells of one person's hours, in the place of what was known of them. */
    void keep(Actor by, PersonId person, Map<DayOfWeek, OpenWindow> hours, Instant now) {
        sql.update("""
                insert into directory.working_pattern (school_id, person_id, entered_by, entered_at)
                values (?, ?, ?, ?)
                on conflict (person_id)
                do update set entered_by = excluded.entered_by, entered_at = excluded.entered_at
                """, by.school(), person, by.person(), now.atOffset(ZoneOffset.UTC));
        sql.update("delete from directory.working_day where person_id = ?", person);
        sql.batch(INSERT_DAY, days(by.school(), person, hours));
    }

    private static List<Object[]> days(SchoolId school, PersonId person, Map<DayOfWeek, OpenWindow> hours) {
        return hours.entrySet().stream()
                .map(day -> new Object[] {
                    school,
                    person,
                    day.getKey(),
                    day.getValue().from(),
                    day.getValue().until()
                })
                .toList();
    }
}
