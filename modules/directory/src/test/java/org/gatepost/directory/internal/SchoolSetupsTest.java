package org.gatepost.directory.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.calendar.Absence;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.DayState;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.WorkingPattern;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Families;
import org.gatepost.directory.ParentalResponsibility;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.SchoolCalendarChanged;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.directory.SchoolSetup.CalendarDay;
import org.gatepost.directory.SchoolSetup.Cover;
import org.gatepost.directory.SchoolSetup.DayKind;
import org.gatepost.directory.SchoolSetup.LinkDetails;
import org.gatepost.directory.SchoolSetup.Restricted;
import org.gatepost.directory.SchoolSetup.RoleHolder;
import org.gatepost.directory.SchoolSetup.StaffPattern;
import org.gatepost.directory.SchoolSetups;
import org.gatepost.directory.Schools;
import org.gatepost.directory.Staffing;
import org.gatepost.directory.TeamMember;
import org.gatepost.directory.TeamRole;
import org.gatepost.directory.UnknownInSetup;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class SchoolSetupsTest {

    private static final LocalDate TODAY = ImportedTrust.TODAY;
    private static final LocalDate HALF_TERM = LocalDate.of(2026, 10, 26);
    private static final LocalDate INSET_DAY = LocalDate.of(2026, 11, 13);
    private static final LocalDate FAIR = LocalDate.of(2026, 12, 11);

    private ImportedTrust trust;
    private Staffing staffing;

    @BeforeEach
    void start() {
        trust = new ImportedTrust();
        staffing = trust.get(Staffing.class);
        apply(setup());
    }

    @AfterEach
    void stop() {
        trust.close();
    }

    private void apply(SchoolSetup setup) {
        trust.get(SchoolSetups.class).apply(trust.operator("salt"), setup);
    }

    private static SchoolSetup setup() {
        return setup(
                List.of(
                        new RoleHolder(Duty.DEPUTY, "wren"),
                        new RoleHolder(Duty.HEAD, "wren"),
                        new RoleHolder(Duty.RECEPTION, "wren"),
                        new RoleHolder(Duty.RECEPTION, "hay")),
                List.of(new Cover("s1", "wren")));
    }

    private static SchoolSetup setup(List<RoleHolder> holders, List<Cover> covers) {
        return new SchoolSetup(
                "01632 960123",
                ZoneId.of("Europe/London"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new OpenWindow(LocalTime.of(8, 15), LocalTime.of(17, 0)),
                true,
                List.of(new Term("Autumn", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 18))),
                List.of(
                        new CalendarDay(HALF_TERM, DayKind.CLOSURE, Optional.empty(), "half term"),
                        new CalendarDay(INSET_DAY, DayKind.INSET, Optional.empty(), "INSET"),
                        new CalendarDay(
                                FAIR,
                                DayKind.CLOSED_PART,
                                Optional.of(new OpenWindow(LocalTime.of(13, 0), LocalTime.of(17, 0))),
                                "Winter fair")),
                holders,
                covers,
                List.of(new StaffPattern(
                        "reed",
                        WorkingPattern.on(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY))
                                .absent(new Absence(TODAY, TODAY.plusDays(2))))),
                List.of(new LinkDetails("tom", "ben", "father", ParentalResponsibility.YES, false, false, true, true)),
                List.of(new Restricted("tom", "ada", Restriction.NO_ACCESS, "Court order")),
                SchoolSetup.Look.PLAIN);
    }

    @Test
    void giveTheSchoolItsPhoneAndCalendar() {
        var calendar = trust.get(SchoolCalendars.class).of(trust.operator("salt"));

        assertThat(trust.get(Schools.class).get(trust.school("salt")).officePhone())
                .isEqualTo("01632 960123");
        assertThat(calendar.dayAt(TODAY).windows())
                .containsExactly(new OpenWindow(LocalTime.of(8, 15), LocalTime.of(17, 0)));
        assertThat(calendar.dayAt(HALF_TERM).reason()).isEqualTo("half term");
        assertThat(calendar.dayAt(INSET_DAY).state()).isEqualTo(DayState.INSET);
        assertThat(calendar.dayAt(FAIR).windows())
                .containsExactly(new OpenWindow(LocalTime.of(8, 15), LocalTime.of(13, 0)));
        assertThat(calendar.dayAt(LocalDate.of(2027, 1, 5)).state()).isEqualTo(DayState.OUTSIDE_TERM);
    }

    @Test
    void leaveTheOtherSchoolAlone() {
        assertThat(trust.get(SchoolCalendars.class)
                        .of(trust.operator("dune"))
                        .dayAt(HALF_TERM)
                        .isOpen())
                .isTrue();
    }

    @Test
    void giveDutiesByNameInTheirOrder() {
        assertThat(staffing.holdersOf(trust.operator("salt"), Duty.RECEPTION, TODAY))
                .containsExactly(trust.person("wren"), trust.person("hay"));
        assertThat(staffing.holdersOf(trust.operator("salt"), Duty.SENCO, TODAY))
                .isEmpty();
        assertThat(staffing.holdersOf(trust.operator("salt"), Duty.CLASS_TEACHER, TODAY))
                .containsExactly(trust.person("reed"));
        assertThat(staffing.holdersOf(trust.operator("salt"), Duty.RECEPTION, TODAY.minusDays(1)))
                .isEmpty();
    }

    @Test
    void completeTheTeamOfAClass() {
        assertThat(staffing.teamOf(trust.guardian("mia"), trust.person("ada"), TODAY))
                .extracting(TeamMember::displayName, TeamMember::role, TeamMember::primary)
                .containsExactly(
                        tuple("Rob Reed", TeamRole.TEACHER, true),
                        tuple("Wendy Wren", TeamRole.COVER, false),
                        tuple("Hana Hay", TeamRole.ASSISTANT, false));
        assertThat(staffing.teamOf(trust.guardian("una"), trust.person("cy"), TODAY))
                .isEmpty();
    }

    @Test
    void hideTheTeamOfAnotherFamilysChild() {
        assertThatThrownBy(() -> staffing.teamOf(trust.guardian("mia"), trust.person("cy"), TODAY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void sayWhenStaffCanBeReached() {
        var patterns =
                staffing.workingPatternsOf(trust.operator("salt"), List.of(trust.person("reed"), trust.person("hay")));

        assertThat(patterns.get(trust.person("hay"))).isEqualTo(WorkingPattern.always());
        assertThat(patterns.get(trust.person("reed")))
                .isEqualTo(staffing.workingPatternOf(trust.operator("salt"), trust.person("reed")))
                .satisfies(pattern -> {
                    assertThat(pattern.hours()).containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
                    assertThat(pattern.absences()).containsExactly(new Absence(TODAY, TODAY.plusDays(2)));
                });
    }

    @Test
    void makeDutiesOfWhoSignsIn() {
        var wren = trust.get(Callers.class)
                .caller(trust.hat("wren@example.org"))
                .orElseThrow()
                .actor();

        assertThat(wren.duties())
                .containsExactlyInAnyOrder(Duty.STAFF, Duty.DEPUTY, Duty.HEAD, Duty.RECEPTION, Duty.CLASS_TEACHER);
    }

    @Test
    void takeDutiesAwayAtOnce() {
        var wren = trust.hat("wren@example.org");

        apply(setup(List.of(new RoleHolder(Duty.RECEPTION, "hay")), List.of()));

        assertThat(trust.get(Callers.class).caller(wren).orElseThrow().actor().duties())
                .containsExactly(Duty.STAFF);
        assertThat(staffing.holdersOf(trust.operator("salt"), Duty.DEPUTY, TODAY))
                .isEmpty();
    }

    @Test
    void describeLinksAndRestrict() {
        var tom = trust.guardian("tom");

        assertThat(trust.get(Families.class).childrenOf(tom)).hasSize(1);
        assertThat(trust.get(Families.class).mayWriteAbout(tom, trust.person("ben")))
                .isFalse();
    }

    @Test
    void changeNothingWhenTheyComeAgain() {
        EventsHeard.forget();
        var entries = audited();

        apply(setup());

        assertThat(EventsHeard.all()).isEmpty();
        assertThat(audited()).isEqualTo(entries);
    }

    @Test
    void tellOfAnotherCalendar() {
        EventsHeard.forget();
        var s = setup();

        apply(new SchoolSetup(
                s.officePhone(),
                s.zone(),
                s.openWeekdays(),
                s.hours(),
                s.insetDaysOpen(),
                s.terms(),
                List.of(),
                s.roleHolders(),
                s.covers(),
                s.patterns(),
                s.links(),
                s.restrictions(),
                s.look()));

        assertThat(EventsHeard.all()).containsExactly(new SchoolCalendarChanged(trust.school("salt")));
        assertThat(trust.get(SchoolCalendars.class)
                        .of(trust.operator("salt"))
                        .dayAt(HALF_TERM)
                        .isOpen())
                .isTrue();
    }

    @Test
    void leaveOverridesInForce() {
        var calendars = trust.get(SchoolCalendars.class);
        calendars.override(trust.operator("salt"), DayOverride.closed(TODAY, "Snow"));

        apply(setup(List.of(), List.of()));

        assertThat(calendars.of(trust.operator("salt")).dayAt(TODAY).isOpen()).isFalse();
    }

    @Test
    void areRefusedWholeForSomebodyUnknown() {
        assertThatThrownBy(() -> apply(setup(
                        List.of(new RoleHolder(Duty.HEAD, "nobody"), new RoleHolder(Duty.SENCO, "mia")),
                        List.of(new Cover("s9", "hay")))))
                .isInstanceOfSatisfying(
                        UnknownInSetup.class,
                        unknown ->
                                assertThat(unknown.unknown()).containsExactly("staff nobody", "staff mia", "class s9"));
        assertThat(staffing.holdersOf(trust.operator("salt"), Duty.HEAD, TODAY)).hasSize(1);
    }

    @Test
    void areForTheOperatorOnly() {
        assertThatThrownBy(() -> trust.get(SchoolSetups.class).apply(trust.staff("wren", Duty.HEAD), setup()))
                .isInstanceOf(NotOnDuty.class);
    }

    @Test
    void surviveTheNextRoster() {
        trust.importing(RosterFiles.twoSchools());

        assertThat(staffing.teamOf(trust.operator("salt"), trust.person("ada"), TODAY))
                .hasSize(3);
        assertThat(trust.get(Families.class).mayWriteAbout(trust.guardian("tom"), trust.person("ben")))
                .isFalse();
    }

    private String audited() {
        return trust.text("select count(*) from audit.entry");
    }
}
