package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.calendar.Absence;
import org.gatepost.calendar.WorkingPattern;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.directory.SchoolSetup.Cover;
import org.gatepost.directory.SchoolSetup.RoleHolder;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/** Puts a setup's role-holders, covers and working patterns in the place of what the school told before. */
@ApplicationScoped
class StaffSetup {

    @Inject
    WorkingPatterns patterns;

    @Inject
    Sql sql;

    /** Whether anything is different now. */
    boolean apply(SchoolId school, SchoolSetup setup, NamesInRoster known, LocalDate today) {
        boolean otherHolders = assign(school, setup.roleHolders(), known, today);
        boolean otherCovers = cover(school, setup.covers(), known, today);
        boolean otherPatterns = keepPatterns(school, setup, known);
        return otherHolders || otherCovers || otherPatterns;
    }

    /** Somebody who holds a duty. */
    private record Assignment(Duty duty, PersonId person) {}

    private boolean assign(SchoolId school, List<RoleHolder> holders, NamesInRoster known, LocalDate today) {
        Map<Assignment, Integer> stored = new HashMap<>();
        sql.list(
                "select duty, person_id, position from directory.role_assignment"
                        + " where ended_on is null and source = 'SETUP'",
                row -> stored.put(
                        new Assignment(Duty.valueOf(row.getString("duty")), Sql.person(row, "person_id")),
                        row.getInt("position")));
        Map<Assignment, Integer> wanted = new HashMap<>();
        holders.forEach(holder ->
                wanted.putIfAbsent(new Assignment(holder.duty(), known.staff(holder.staff())), wanted.size()));
        if (wanted.equals(stored)) {
            return false;
        }
        stored.keySet().stream()
                .filter(held -> !wanted.containsKey(held))
                .forEach(held -> sql.update("""
                        update directory.role_assignment set ended_on = ?
                        where duty = ? and person_id = ? and ended_on is null and source = 'SETUP'
                        """, today, held.duty, held.person));
        wanted.forEach((held, position) ->
                sql.update("""
                insert into directory.role_assignment (id, school_id, duty, person_id, position, from_day)
                values (?, ?, ?, ?, ?, ?)
                on conflict (school_id, duty, person_id) where ended_on is null
                do update set position = excluded.position, source = 'SETUP',
                  from_day = least(role_assignment.from_day, excluded.from_day)
                """, UUID.randomUUID(), school, held.duty, held.person, position, today));
        return true;
    }

    private boolean cover(SchoolId school, List<Cover> covers, NamesInRoster known, LocalDate today) {
        Set<String> stored = sql
                .list(
                        "select sourced_id from directory.enrolment"
                                + " where source = 'SCHOOL' and entered_by is null and not gone",
                        row -> row.getString("sourced_id"))
                .stream()
                .collect(Collectors.toSet());
        Set<String> wanted = new LinkedHashSet<>();
        for (Cover cover : covers) {
            var schoolClass = known.schoolClass(cover.classSourcedId());
            var person = known.staff(cover.staff());
            var key = schoolClass + " " + person;
            if (wanted.add(key) && !stored.contains(key)) {
                sql.update("""
                        insert into directory.enrolment
                          (id, school_id, sourced_id, class_id, person_id, role, is_primary, from_day, source)
                        values (?, ?, ?, ?, ?, 'COVER', false, ?, 'SCHOOL')
                        """, UUID.randomUUID(), school, key, schoolClass, person, today);
            }
        }
        stored.stream().filter(key -> !wanted.contains(key)).forEach(key -> sql.update("""
                        update directory.enrolment set gone = true, ended_on = ?
                        where source = 'SCHOOL' and entered_by is null and sourced_id = ? and not gone
                        """, today, key));
        return !wanted.equals(stored);
    }

    private boolean keepPatterns(SchoolId school, SchoolSetup setup, NamesInRoster known) {
        Map<PersonId, WorkingPattern> wanted = new HashMap<>();
        known.staffIds().values().forEach(person -> wanted.put(person, WorkingPattern.always()));
        setup.patterns().forEach(told -> wanted.put(known.staff(told.staff()), inOrder(told.pattern())));
        patterns.toldOnScreen().forEach(person -> wanted.computeIfPresent(person, StaffSetup::alwaysBut));
        if (wanted.equals(patterns.toldByFile(known.staffIds().values()))) {
            return false;
        }
        wanted.values().removeIf(WorkingPattern.always()::equals);
        patterns.replace(school, wanted);
        return true;
    }

    /** Of whose hours a screen has the say a file tells the absences alone. */
    private static WorkingPattern alwaysBut(PersonId person, WorkingPattern told) {
        return new WorkingPattern(WorkingPattern.always().hours(), told.absences());
    }

    private static WorkingPattern inOrder(WorkingPattern pattern) {
        var absences = pattern.absences().stream()
                .distinct()
                .sorted(Comparator.comparing(Absence::first).thenComparing(Absence::last))
                .toList();
        return new WorkingPattern(pattern.hours(), absences);
    }
}
