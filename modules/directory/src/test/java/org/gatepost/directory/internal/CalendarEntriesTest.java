package org.gatepost.directory.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.calendar.DayState;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.calendar.ics.ImportedDay.Kind;
import org.gatepost.directory.CalendarEntries;
import org.gatepost.directory.SchoolCalendarChanged;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules 1. */
class CalendarEntriesTest {

    private static final Clock TUESDAY = Clock.fixed(Instant.parse("2026-11-10T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 11);
    private static final ImportedDay TRAINING =
            new ImportedDay(WEDNESDAY, Kind.INSET, Optional.empty(), "Training day");
    private static final ImportedDay HALF_DAY = new ImportedDay(
            WEDNESDAY, Kind.CLOSED_PART, Optional.of(new OpenWindow(LocalTime.NOON, LocalTime.of(18, 0))), "Boiler");

    private static DatabaseSettings database;
    private static Standalone gatepost;

    private final SchoolId school = SchoolId.next();
    private final Actor office = as(Duty.OFFICE);

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        gatepost = Standalone.start(database, TUESDAY);
    }

    @AfterAll
    static void stop() {
        gatepost.close();
    }

    @BeforeEach
    void openSchool() throws SQLException {
        try (var connection = TestDatabase.connect(database);
                var insert = connection.prepareStatement(
                        "insert into directory.school (id, sourced_id, name) values (?, ?, 'Saltmarsh')")) {
            insert.setObject(1, school.value());
            insert.setString(2, UUID.randomUUID().toString());
            insert.execute();
        }
        EventsHeard.forget();
    }

    @Test
    void acceptsDaysOnceBesideWhatIsThere() {
        entries().accept(office, List.of(TRAINING));
        entries().accept(office, List.of(HALF_DAY, TRAINING));

        assertThat(entries().days(office, WEDNESDAY)).containsExactly(TRAINING, HALF_DAY);
        assertThat(EventsHeard.all())
                .containsExactly(new SchoolCalendarChanged(school), new SchoolCalendarChanged(school));
        assertThat(calendars().of(office).dayAt(WEDNESDAY).state()).isEqualTo(DayState.INSET);
    }

    @Test
    void tellsNobodyOfAChangeThatIsNone() {
        entries().accept(office, List.of());
        entries().keepTerms(office, List.of());
        entries().keepHours(office, entries().hours(office));

        assertThat(EventsHeard.all()).isEmpty();
    }

    @Test
    void takesADayBack() {
        entries().accept(office, List.of(TRAINING, HALF_DAY));

        entries().remove(office, List.of(HALF_DAY));

        assertThat(entries().days(office, WEDNESDAY)).containsExactly(TRAINING);
        assertThatThrownBy(() -> entries().remove(office, List.of(TRAINING, HALF_DAY)))
                .isInstanceOf(NotFound.class);
        assertThat(entries().days(office, WEDNESDAY)).containsExactly(TRAINING);
    }

    @Test
    void keepsTermsByTheirFirstDay() {
        var spring = new Term("Spring", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 3, 25));
        var autumn = new Term("Autumn", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 10));

        entries().keepTerms(office, List.of(spring, autumn));

        assertThat(entries().terms(office)).containsExactly(autumn, spring);
        assertThat(calendars().of(office).dayAt(WEDNESDAY).isOpen()).isFalse();
    }

    @Test
    void keepsHours() {
        var hours = new OpenWindow(LocalTime.of(9, 0), LocalTime.of(15, 30));

        entries().keepHours(office, hours);

        assertThat(entries().hours(office)).isEqualTo(hours);
        assertThat(calendars().of(office).isOpen(Instant.parse("2026-11-11T16:00:00Z")))
                .isFalse();
    }

    /** SEC-AUZ-04. */
    @Test
    void isOfOneSchoolOnly() {
        entries().accept(office, List.of(TRAINING));
        var elsewhere = new Actor(SchoolId.next(), PersonId.next(), Capacity.STAFF, Set.of(Duty.STAFF, Duty.OFFICE));

        assertThat(entries().days(elsewhere, WEDNESDAY)).isEmpty();
    }

    /** SEC-AUZ-01. */
    @Test
    void isChangedByTheOfficeAndTheLeadersOnly() {
        var teacher = as(Duty.CLASS_TEACHER);

        assertThat(entries().days(teacher, WEDNESDAY)).isEmpty();
        assertThatThrownBy(() -> entries().accept(teacher, List.of(TRAINING))).isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> entries().remove(teacher, List.of(TRAINING))).isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> entries().keepTerms(teacher, List.of())).isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> entries().keepHours(teacher, OpenWindow.SCHOOL_HOURS))
                .isInstanceOf(NotOnDuty.class);
    }

    private Actor as(Duty duty) {
        return new Actor(school, PersonId.next(), Capacity.STAFF, Set.of(Duty.STAFF, duty));
    }

    private static CalendarEntries entries() {
        return gatepost.get(CalendarEntries.class);
    }

    private static SchoolCalendars calendars() {
        return gatepost.get(SchoolCalendars.class);
    }
}
