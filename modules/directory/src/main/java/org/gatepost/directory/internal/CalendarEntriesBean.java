package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.calendar.ics.ImportedDay.Kind;
import org.gatepost.directory.CalendarEntries;
import org.gatepost.directory.SchoolCalendarChanged;
import org.gatepost.directory.SchoolSetup.DayKind;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.DomainEvents;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class CalendarEntriesBean implements CalendarEntries {

    private static final String DAYS = """
            select day, kind, part_from, part_until, reason from directory.calendar_day
            where school_id = ? and day >= ? order by day, position
            """;

    /** After all there are; of two kinds of closed date the first keeps its reason. */
    private static final String ADD = """
            insert into directory.calendar_day (school_id, position, day, kind, part_from, part_until, reason)
            select ?, coalesce(max(position) + 1, 0), ?, ?, ?, ?, ? from directory.calendar_day where school_id = ?
            """;

    private static final String REMOVE = """
            delete from directory.calendar_day
            where school_id = ? and day = ? and kind = ? and reason = ?
              and part_from is not distinct from cast(? as time) and part_until is not distinct from cast(? as time)
            """;

    @Inject
    DirectoryPolicy policy;

    @Inject
    CalendarBook book;

    @Inject
    Sql sql;

    @Inject
    DomainEvents events;

    @Inject
    AuditLog audit;

    @Override
    @Requires({Duty.STAFF, Duty.TRUST_ADMINISTRATOR})
    public List<Term> terms(Actor actor) {
        return sql
                .list(
                        "select name, first_day, last_day from directory.term where school_id = ?",
                        row -> new Term(
                                row.getString("name"),
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                        actor.school())
                .stream()
                .sorted(Comparator.comparing(Term::first).thenComparing(Term::name))
                .toList();
    }

    @Override
    @Requires({Duty.STAFF, Duty.TRUST_ADMINISTRATOR})
    public List<ImportedDay> days(Actor actor, LocalDate first) {
        return sql.list(DAYS, CalendarEntriesBean::day, actor.school(), first);
    }

    @Override
    @Requires({Duty.STAFF, Duty.TRUST_ADMINISTRATOR})
    public OpenWindow hours(Actor actor) {
        return book.frame(actor.school()).hours();
    }

    @Override
    @Requires({Duty.STAFF, Duty.TRUST_ADMINISTRATOR})
    public boolean mayChange(Actor actor) {
        return policy.mayChangeCalendar(actor);
    }

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY, Duty.OFFICE})
    public void keepTerms(Actor actor, List<Term> terms) {
        var school = actor.school();
        if (new HashSet<>(terms).equals(new HashSet<>(terms(actor)))) {
            return;
        }
        sql.update("delete from directory.term where school_id = ?", school);
        sql.batch(
                "insert into directory.term (school_id, name, first_day, last_day) values (?, ?, ?, ?)",
                terms.stream()
                        .distinct()
                        .map(term -> new Object[] {school, term.name(), term.first(), term.last()})
                        .toList());
        changed(actor, "directory.termsChanged", terms.size() + " terms");
    }

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY, Duty.OFFICE})
    public void accept(Actor actor, List<ImportedDay> days) {
        var known = new HashSet<>(days(actor, LocalDate.EPOCH));
        var added = days.stream().filter(known::add).toList();
        if (added.isEmpty()) {
            return;
        }
        added.forEach(day -> add(actor.school(), day));
        changed(
                actor,
                "directory.daysAccepted",
                added.size() + " days from " + added.get(0).date());
    }

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY, Duty.OFFICE})
    public void remove(Actor actor, List<ImportedDay> days) {
        if (days.isEmpty()) {
            return;
        }
        days.forEach(day -> remove(actor.school(), day));
        changed(
                actor,
                "directory.daysRemoved",
                days.size() + " days from " + days.get(0).date());
    }

    private void remove(SchoolId school, ImportedDay day) {
        int removed = sql.update(REMOVE, school, day.date(), stored(day.kind()), day.reason(), from(day), until(day));
        if (removed == 0) {
            throw NotFound.missing("day of the calendar", day.date());
        }
    }

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY, Duty.OFFICE})
    public void keepHours(Actor actor, OpenWindow hours) {
        if (hours.equals(hours(actor))) {
            return;
        }
        sql.update(
                "update directory.school set opens = ?, closes = ? where id = ?",
                hours.from(),
                hours.until(),
                actor.school());
        changed(actor, "directory.hoursChanged", hours.from() + "-" + hours.until());
    }

    private void add(SchoolId school, ImportedDay day) {
        sql.update(ADD, school, day.date(), stored(day.kind()), from(day), until(day), day.reason(), school);
    }

    private void changed(Actor actor, String act, String facts) {
        book.changed(actor.school());
        events.publish(new SchoolCalendarChanged(actor.school()));
        audit.append(actor, Deed.of(act, "school", actor.school().value()).with(facts));
    }

    private static ImportedDay day(ResultSet row) throws SQLException {
        var from = row.getObject("part_from", LocalTime.class);
        return new ImportedDay(
                row.getObject("day", LocalDate.class),
                read(DayKind.valueOf(row.getString("kind"))),
                from == null
                        ? Optional.empty()
                        : Optional.of(new OpenWindow(from, row.getObject("part_until", LocalTime.class))),
                row.getString("reason"));
    }

    private static @Nullable LocalTime from(ImportedDay day) {
        return day.part().map(OpenWindow::from).orElse(null);
    }

    private static @Nullable LocalTime until(ImportedDay day) {
        return day.part().map(OpenWindow::until).orElse(null);
    }

    private static DayKind stored(Kind kind) {
        return switch (kind) {
            case CLOSED -> DayKind.CLOSURE;
            case INSET -> DayKind.INSET;
            case CLOSED_PART -> DayKind.CLOSED_PART;
        };
    }

    private static Kind read(DayKind kind) {
        return switch (kind) {
            case CLOSURE -> Kind.CLOSED;
            case INSET -> Kind.INSET;
            case CLOSED_PART -> Kind.CLOSED_PART;
        };
    }
}
