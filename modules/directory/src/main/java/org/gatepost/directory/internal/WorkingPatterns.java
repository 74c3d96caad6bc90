package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatepost.calendar.Absence;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.WorkingPattern;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/** When members of staff can be reached, as far as the school said so. */
@ApplicationScoped
class WorkingPatterns {

    @Inject
    Sql sql;

    /** One entry for each of {@code people}. */
    Map<PersonId, WorkingPattern> of(Collection<PersonId> people) {
        Map<PersonId, Map<DayOfWeek, OpenWindow>> told = told(people);
        Map<PersonId, List<Absence>> absences = absences(people);
        return people.stream().distinct().collect(Collectors.toUnmodifiableMap(person -> person, person -> {
            var hours = told.getOrDefault(person, WorkingPattern.always().hours());
            return new WorkingPattern(hours, absences.getOrDefault(person, List.of()));
        }));
    }

    /** Somebody without a weekday has an entry too, if the school said that they work on none. */
    private Map<PersonId, Map<DayOfWeek, OpenWindow>> told(Collection<PersonId> people) {
        Map<PersonId, Map<DayOfWeek, OpenWindow>> told = new HashMap<>();
        sql.list(
                """
                select p.person_id, d.weekday, d.from_time, d.until_time
                from directory.working_pattern p
                left join directory.working_day d on d.person_id = p.person_id
                where p.person_id = any(?)
                """,
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

    private Map<PersonId, List<Absence>> absences(Collection<PersonId> people) {
        Map<PersonId, List<Absence>> absences = new HashMap<>();
        sql.list(
                """
                select person_id, first_day, last_day from directory.absence
                where person_id = any(?) order by first_day, last_day
                """,
                row -> absences.computeIfAbsent(Sql.person(row, "person_id"), person -> new ArrayList<>())
                        .add(new Absence(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class))),
                people);
        return absences;
    }

    /** Puts these patterns in the place of all that the school told before. */
    void replace(SchoolId school, Map<PersonId, WorkingPattern> patterns) {
        for (String table : List.of("working_day", "working_pattern", "absence")) {
            sql.update("delete from directory." + table + " where school_id = ?", school);
        }
        List<Object[]> people = new ArrayList<>();
        List<Object[]> days = new ArrayList<>();
        List<Object[]> absences = new ArrayList<>();
        patterns.forEach((person, pattern) -> {
            people.add(new Object[] {school, person});
            pattern.hours()
                    .forEach((weekday, worked) ->
                            days.add(new Object[] {school, person, weekday, worked.from(), worked.until()}));
            pattern.absences().stream()
                    .distinct()
                    .forEach(away -> absences.add(new Object[] {school, person, away.first(), away.last()}));
        });
        sql.batch("insert into directory.working_pattern (school_id, person_id) values (?, ?)", people);
        sql.batch("""
                insert into directory.working_day (school_id, person_id, weekday, from_time, until_time)
                values (?, ?, ?, ?, ?)
                """, days);
        sql.batch(
                "insert into directory.absence (school_id, person_id, first_day, last_day) values (?, ?, ?, ?)",
                absences);
    }
}
