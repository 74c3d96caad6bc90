package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.SchoolCalendar;
import org.gatepost.calendar.SchoolCalendarBuilder;
import org.gatepost.calendar.Term;
import org.gatepost.directory.SchoolSetup.DayKind;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;

/**
 * The calendars as they are stored. Each is built once per revision; the revision is read at every question, so that
 * a change made on another node holds here too.
 */
@ApplicationScoped
class CalendarBook {

    @Inject
    Sql sql;

    @Inject
    DecidedDayRepository decided;

    private final Map<SchoolId, Built> built = new ConcurrentHashMap<>();

    /** A calendar and the revision from which it was built. */
    private record Built(long revision, SchoolCalendar calendar) {}

    /** What the table of schools says about the calendar. */
    record Frame(long revision, ZoneId zone, Set<DayOfWeek> openWeekdays, OpenWindow hours, boolean insetDaysOpen) {}

    SchoolCalendar of(SchoolId school) {
        var frame = frame(school);
        var known = built.get(school);
        if (known != null && known.revision == frame.revision) {
            return known.calendar;
        }
        var calendar = build(school, frame);
        built.put(school, new Built(frame.revision, calendar));
        return calendar;
    }

    Frame frame(SchoolId school) {
        return sql.first(
                        """
                        select calendar_revision, zone, open_weekdays, opens, closes, inset_days_open
                        from directory.school where id = ?
                        """,
                        row -> new Frame(
                                row.getLong("calendar_revision"),
                                ZoneId.of(row.getString("zone")),
                                weekdays(row.getString("open_weekdays")),
                                new OpenWindow(
                                        row.getObject("opens", LocalTime.class),
                                        row.getObject("closes", LocalTime.class)),
                                row.getBoolean("inset_days_open")),
                        school)
                .orElseThrow(() -> NotFound.missing("school", school));
    }

    /** Makes every node build the calendar anew. */
    void changed(SchoolId school) {
        sql.update(
                "update directory.school set calendar_revision = nextval('directory.calendar_revision') where id = ?",
                school);
    }

    private SchoolCalendar build(SchoolId school, Frame frame) {
        var calendar = SchoolCalendar.builder()
                .zone(frame.zone)
                .openOn(frame.openWeekdays)
                .hours(frame.hours)
                .insetDaysOpen(frame.insetDaysOpen);
        sql.list(
                        "select name, first_day, last_day from directory.term where school_id = ?",
                        row -> new Term(
                                row.getString("name"),
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                        school)
                .forEach(calendar::term);
        addDays(calendar, school);
        decided.inForce(school, LocalDate.EPOCH).forEach(day -> calendar.override(day.override()));
        return calendar.build();
    }

    private void addDays(SchoolCalendarBuilder calendar, SchoolId school) {
        sql.list(
                "select * from directory.calendar_day where school_id = ? order by position",
                row -> {
                    var day = row.getObject("day", LocalDate.class);
                    var reason = row.getString("reason");
                    return switch (DayKind.valueOf(row.getString("kind"))) {
                        case CLOSURE -> calendar.closure(day, reason);
                        case INSET -> calendar.insetDay(day, reason);
                        case CLOSED_PART ->
                            calendar.closedPart(
                                    day,
                                    new OpenWindow(
                                            row.getObject("part_from", LocalTime.class),
                                            row.getObject("part_until", LocalTime.class)),
                                    reason);
                    };
                },
                school);
    }

    private static Set<DayOfWeek> weekdays(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
