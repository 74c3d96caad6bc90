package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.directory.SchoolSetup.CalendarDay;
import org.gatepost.directory.SchoolSetup.DayKind;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/** Puts the calendar of a setup in the place of the stored one; overrides stay. */
@ApplicationScoped
class CalendarSetup {

    @Inject
    CalendarBook book;

    @Inject
    Sql sql;

    /** Whether the calendar is another one now. */
    boolean apply(SchoolId school, SchoolSetup setup) {
        if (isStored(school, setup)) {
            return false;
        }
        storeFrame(school, setup);
        storeTerms(school, setup.terms());
        storeDays(school, setup.days());
        book.changed(school);
        return true;
    }

    private boolean isStored(SchoolId school, SchoolSetup setup) {
        var frame = book.frame(school);
        return frame.zone().equals(setup.zone())
                && frame.openWeekdays().equals(setup.openWeekdays())
                && frame.hours().equals(setup.hours())
                && frame.insetDaysOpen() == setup.insetDaysOpen()
                && terms(school).equals(setup.terms().stream().distinct().collect(Collectors.toSet()))
                && days(school).equals(setup.days());
    }

    private Set<Term> terms(SchoolId school) {
        return sql
                .list(
                        "select name, first_day, last_day from directory.term where school_id = ?",
                        row -> new Term(
                                row.getString("name"),
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                        school)
                .stream()
                .collect(Collectors.toSet());
    }

    private List<CalendarDay> days(SchoolId school) {
        return sql.list(
                "select * from directory.calendar_day where school_id = ? order by position",
                row -> {
                    var from = row.getObject("part_from", LocalTime.class);
                    return new CalendarDay(
                            row.getObject("day", LocalDate.class),
                            DayKind.valueOf(row.getString("kind")),
                            from == null
                                    ? Optional.empty()
                                    : Optional.of(new OpenWindow(from, row.getObject("part_until", LocalTime.class))),
                            row.getString("reason"));
                },
                school);
    }

    private void storeFrame(SchoolId school, SchoolSetup setup) {
        sql.update(
                """
                update directory.school set zone = ?, open_weekdays = ?, opens = ?, closes = ?, inset_days_open = ?
                where id = ?
                """,
                setup.zone().getId(),
                setup.openWeekdays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(",")),
                setup.hours().from(),
                setup.hours().until(),
                setup.insetDaysOpen(),
                school);
    }

    private void storeTerms(SchoolId school, List<Term> terms) {
        sql.update("delete from directory.term where school_id = ?", school);
        sql.batch(
                "insert into directory.term (school_id, name, first_day, last_day) values (?, ?, ?, ?)",
                terms.stream()
                        .distinct()
                        .map(term -> new Object[] {school, term.name(), term.first(), term.last()})
                        .toList());
    }

    private void storeDays(SchoolId school, List<CalendarDay> days) {
        sql.update("delete from directory.calendar_day where school_id = ?", school);
        List<Object[]> rows = new ArrayList<>();
        for (CalendarDay day : days) {
            rows.add(new Object[] {
                school,
                rows.size(),
                day.date(),
                day.kind(),
                day.part().map(OpenWindow::from).orElse(null),
                day.part().map(OpenWindow::until).orElse(null),
                day.reason()
            });
        }
        sql.batch("""
                insert into directory.calendar_day (school_id, position, day, kind, part_from, part_until, reason)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }
}
