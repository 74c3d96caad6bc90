package org.gatepost.directory.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.DayState;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules 1. */
class SchoolCalendarsTest {

    private static final Clock TUESDAY = Clock.fixed(Instant.parse("2026-11-10T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 11);

    private static DatabaseSettings database;
    private static Standalone gatepost;
    private static Standalone otherNode;

    private final SchoolId school = SchoolId.next();
    private final Actor operator = Actor.operator(school);
    private SchoolCalendars calendars;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        gatepost = Standalone.start(database, TUESDAY);
        otherNode = Standalone.start(database, TUESDAY);
    }

    @AfterAll
    static void stop() {
        otherNode.close();
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
        calendars = gatepost.get(SchoolCalendars.class);
        EventsHeard.forget();
    }

    @Test
    void openOnWeekdaysUntilTheSchoolSaysMore() {
        assertThat(calendars.of(operator).dayAt(WEDNESDAY).state()).isEqualTo(DayState.SCHOOL_DAY);
    }

    @Test
    void closeOnASnowDayOnEveryNodeAtOnce() {
        var elsewhere = otherNode.get(SchoolCalendars.class);
        assertThat(elsewhere.of(operator).dayAt(WEDNESDAY).isOpen()).isTrue();

        calendars.override(operator, DayOverride.closed(WEDNESDAY, "Snow"));

        assertThat(calendars.of(operator).dayAt(WEDNESDAY).reason()).isEqualTo("Snow");
        assertThat(elsewhere.of(operator).dayAt(WEDNESDAY).isOpen()).isFalse();
        assertThat(EventsHeard.all()).containsExactly(new SchoolCalendarChanged(school));
    }

    @Test
    void openAgainWhenTheOverrideIsLifted() {
        calendars.override(operator, DayOverride.closed(WEDNESDAY, "Snow"));
        EventsHeard.forget();

        calendars.lift(operator, WEDNESDAY);

        assertThat(calendars.of(operator).dayAt(WEDNESDAY).isOpen()).isTrue();
        assertThat(calendars.overridesFrom(operator, WEDNESDAY)).isEmpty();
        assertThat(EventsHeard.all()).containsExactly(new SchoolCalendarChanged(school));
    }

    @Test
    void doNothingForTheSameOverrideAgain() {
        calendars.override(operator, DayOverride.closed(WEDNESDAY, "Snow"));
        EventsHeard.forget();

        calendars.override(operator, DayOverride.closed(WEDNESDAY, "Snow"));

        assertThat(EventsHeard.all()).isEmpty();
    }

    @Test
    void replaceAnOverrideByALaterOne() {
        calendars.override(operator, DayOverride.closed(WEDNESDAY, "Snow"));

        calendars.override(operator, DayOverride.open(WEDNESDAY, "It melted"));

        assertThat(calendars.overridesFrom(operator, WEDNESDAY))
                .containsExactly(DayOverride.open(WEDNESDAY, "It melted"));
    }

    @Test
    void doNotKeepACalendarWhoseChangeWasTakenBack() {
        assertThatThrownBy(() -> gatepost.inTransaction(() -> {
                    calendars.override(operator, DayOverride.closed(WEDNESDAY, "Snow"));
                    assertThat(calendars.of(operator).dayAt(WEDNESDAY).isOpen()).isFalse();
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");

        calendars.override(operator, DayOverride.closed(WEDNESDAY.plusDays(1), "Burst pipe"));

        assertThat(calendars.of(operator).dayAt(WEDNESDAY).isOpen()).isTrue();
    }

    @Test
    void haveNothingToLiftWhereNothingWasDecided() {
        assertThatThrownBy(() -> calendars.lift(operator, WEDNESDAY)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepToTheirSchool() {
        calendars.override(operator, DayOverride.closed(WEDNESDAY, "Snow"));

        assertThat(calendars.overridesFrom(Actor.operator(SchoolId.next()), WEDNESDAY))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void areChangedByLeadersAndOfficeOnly(Duty duty) {
        var actor = new Actor(school, PersonId.next(), Capacity.STAFF, Set.of(duty));
        var allowed = EnumSet.of(Duty.HEAD, Duty.DEPUTY, Duty.OFFICE, Duty.OPERATOR);

        if (allowed.contains(duty)) {
            calendars.override(actor, DayOverride.closed(WEDNESDAY, "Snow"));
            assertThat(calendars.of(operator).dayAt(WEDNESDAY).isOpen()).isFalse();
        } else {
            assertThatThrownBy(() -> calendars.override(actor, DayOverride.closed(WEDNESDAY, "Snow")))
                    .isInstanceOf(NotOnDuty.class);
        }
    }
}
