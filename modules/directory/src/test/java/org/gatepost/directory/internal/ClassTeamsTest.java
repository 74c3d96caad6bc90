package org.gatepost.directory.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.calendar.Absence;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.directory.Callers;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.ClassLists;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.directory.SchoolSetups;
import org.gatepost.directory.StaffingChanged;
import org.gatepost.directory.TeamClass;
import org.gatepost.directory.TeamRole;
import org.gatepost.directory.team.ClassTeams;
import org.gatepost.directory.team.TeamChange;
import org.gatepost.directory.team.TeamChange.Away;
import org.gatepost.directory.team.TeamChange.Back;
import org.gatepost.directory.team.TeamChange.Hours;
import org.gatepost.directory.team.TeamChange.Join;
import org.gatepost.directory.team.TeamChange.Leave;
import org.gatepost.directory.team.TeamEntry;
import org.gatepost.directory.team.TeamRefused;
import org.gatepost.directory.team.TeamRefused.Reason;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatepost.directory.internal.ImportedTrust.TODAY;

/** Rules 3, cover; SEC-AUZ-01, SEC-AUZ-05. Mr Reed teaches the Otters of Saltmarsh, Ms Hay assists him, Ms Wren leads. */
class ClassTeamsTest {

    private ImportedTrust trust;
    private ClassTeams teams;
    private ClassId otters;

    @BeforeEach
    void start() {
        trust = new ImportedTrust();
        teams = trust.get(ClassTeams.class);
        otters = trust.get(ClassLists.class).classes(trust.staff("reed", Duty.CLASS_TEACHER)).stream()
                .filter(TeamClass::own)
                .map(TeamClass::id)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        trust.close();
    }

    private Actor head() {
        return trust.staff("wren", Duty.HEAD);
    }

    private Join joining(String person, TeamRole role, LocalDate from, Optional<LocalDate> endsOn) {
        return new Join(otters, trust.person(person), role, from, endsOn);
    }

    private Join coverByHay() {
        return joining("hay", TeamRole.COVER, TODAY, Optional.empty());
    }

    private void make(TeamChange... changes) {
        teams.make(head(), List.of(changes));
    }

    private TeamEntry entryOf(String person) {
        return teams.get(head(), otters).entries().stream()
                .filter(entry -> entry.person().equals(trust.person(person)))
                .filter(entry -> !entry.ofRoster())
                .findFirst()
                .orElseThrow();
    }

    private static SchoolSetup nothingTold() {
        return new SchoolSetup(
                "",
                ZoneId.of("Europe/London"),
                Set.of(DayOfWeek.values()),
                OpenWindow.SCHOOL_HOURS,
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SchoolSetup.Look.PLAIN);
    }

    private Set<Duty> dutiesOf(String email) {
        return trust.get(Callers.class)
                .caller(trust.hat(email))
                .orElseThrow()
                .actor()
                .duties();
    }

    @Test
    void whoJoinsIsChargedWithTheClassUntilTheyLeave() {
        assertThat(dutiesOf("hay@example.org")).doesNotContain(Duty.CLASS_TEACHER);

        make(coverByHay());
        assertThat(dutiesOf("hay@example.org")).contains(Duty.CLASS_TEACHER);

        make(new Leave(entryOf("hay").id(), TODAY));
        assertThat(dutiesOf("hay@example.org")).doesNotContain(Duty.CLASS_TEACHER);
    }

    @Test
    void nobodyJoinsByTheirOwnHand() {
        assertThatThrownBy(() -> make(joining("wren", TeamRole.COVER, TODAY, Optional.empty())))
                .isInstanceOfSatisfying(TeamRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("directory.team.to_oneself");
                    assertThat(refused.isAttempt()).isTrue();
                });
    }

    @Test
    void isNotInATeamTwiceInOneRoleAtOneTime() {
        make(joining("hay", TeamRole.COVER, TODAY.plusDays(5), Optional.of(TODAY.plusDays(9))));

        assertThatThrownBy(() -> make(coverByHay())).hasMessageContaining(Reason.HELD.name());
        make(joining("hay", TeamRole.COVER, TODAY, Optional.of(TODAY.plusDays(5))));
        make(joining("hay", TeamRole.TEACHER, TODAY, Optional.empty()));
    }

    @Test
    void refusesDaysThatCannotBe() {
        assertThatThrownBy(() -> make(joining("hay", TeamRole.COVER, TODAY.minusDays(1), Optional.empty())))
                .hasMessageContaining(Reason.DAYS.name());
        assertThatThrownBy(() -> make(joining("hay", TeamRole.COVER, TODAY, Optional.of(TODAY))))
                .hasMessageContaining(Reason.DAYS.name());
        assertThatThrownBy(() -> make(new Away(trust.person("reed"), new Absence(TODAY, TODAY.plusDays(400)))))
                .hasMessageContaining(Reason.DAYS.name());
    }

    @Test
    void doesNotEndWhatTheRosterWouldBringBack() {
        var reed = teams.get(head(), otters).entries().stream()
                .filter(TeamEntry::ofRoster)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> make(new Leave(reed.id(), TODAY))).hasMessageContaining(Reason.OF_ROSTER.name());
    }

    @Test
    void anImportLeavesAloneWhatAScreenEntered() {
        make(coverByHay(), new Away(trust.person("reed"), new Absence(TODAY, TODAY.plusDays(2))));

        trust.importing(RosterFiles.twoSchools());

        var team = teams.get(head(), otters);
        assertThat(team.entries()).filteredOn(entry -> !entry.ofRoster()).hasSize(1);
        assertThat(team.absences()).hasSize(1);
    }

    @Test
    void theSchoolsFileLeavesAloneWhatAScreenEntered() {
        var hours = Map.of(DayOfWeek.MONDAY, OpenWindow.ALL_DAY);
        make(
                coverByHay(),
                new Away(trust.person("reed"), new Absence(TODAY, TODAY.plusDays(2))),
                new Hours(trust.person("reed"), hours));

        var file = nothingTold();
        trust.get(SchoolSetups.class).apply(trust.operator("salt"), file);

        var team = teams.get(head(), otters);
        assertThat(team.entries()).filteredOn(entry -> !entry.ofRoster()).hasSize(1);
        assertThat(team.absences()).hasSize(1);
        assertThat(team.hours())
                .filteredOn(member -> member.person().equals(trust.person("reed")))
                .singleElement()
                .satisfies(member -> assertThat(member.hours()).isEqualTo(hours));
    }

    @Test
    void takesAnAbsenceBackAndKeepsTheRecord() {
        make(new Away(trust.person("reed"), new Absence(TODAY, TODAY)));
        var entry = teams.get(head(), otters).absences().get(0);

        make(new Back(entry.id()));

        assertThat(teams.get(head(), otters).absences()).isEmpty();
        assertThat(trust.text("select count(*) from directory.absence where withdrawn_by is not null"))
                .isEqualTo("1");
        assertThatThrownBy(() -> make(new Back(entry.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void makesAllChangesOrNone() {
        var stranger = PersonId.next();

        assertThatThrownBy(() -> make(coverByHay(), new Away(stranger, new Absence(TODAY, TODAY))))
                .isInstanceOf(NotFound.class);

        assertThat(teams.get(head(), otters).entries()).noneMatch(entry -> !entry.ofRoster());
    }

    @Test
    void tellsTheOtherModulesAndTheLog() {
        EventsHeard.forget();

        make(coverByHay());

        assertThat(EventsHeard.all()).contains(new StaffingChanged(trust.school("salt"), Set.of(trust.person("hay"))));
        assertThat(trust.text("select count(*) from audit.entry where act = 'directory.teamJoined'"))
                .isEqualTo("1");
    }

    @Test
    void isSeenByItsOwnTeamAndByTheOffice() {
        assertThat(teams.get(trust.staff("reed", Duty.CLASS_TEACHER), otters).mayChange())
                .isFalse();
        assertThat(teams.get(trust.staff("wren", Duty.RECEPTION), otters).mayChange())
                .isFalse();
        assertThat(teams.get(trust.staff("wren", Duty.OFFICE), otters).mayChange())
                .isTrue();
        assertThatThrownBy(() -> teams.get(trust.staff("wren", Duty.CLASS_TEACHER), otters))
                .isInstanceOf(NotFound.class);
        assertThat(teams.candidates(trust.staff("reed", Duty.CLASS_TEACHER))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Duty.class,
            names = {"CLASS_TEACHER", "SUPPORT_STAFF", "RECEPTION", "SENCO", "TRUST_ADMINISTRATOR", "OPERATOR"})
    void isChangedByNobodyElse(Duty duty) {
        assertThatThrownBy(() -> teams.make(trust.staff("wren", duty), List.of(coverByHay())))
                .isInstanceOf(NotOnDuty.class);
    }

    @Test
    void anImportThatEndsATeacherTellsTheOtherModules() {
        EventsHeard.forget();
        var reed = trust.person("reed");

        trust.importing(RosterFiles.twoSchools().without("users.csv", "reed").without("enrollments.csv", "e5"));

        assertThat(EventsHeard.all()).contains(new StaffingChanged(trust.school("salt"), Set.of(reed)));
    }

    @Test
    void saysWhichClassesNobodyTeaches() {
        assertThat(teams.withoutTeacher(trust.staff("hay")))
                .extracting(TeamClass::name)
                .containsExactly("Herons");

        var herons = teams.withoutTeacher(head()).get(0).id();
        make(new Join(herons, trust.person("hay"), TeamRole.COVER, TODAY, Optional.empty()));
        assertThat(teams.withoutTeacher(head())).isEmpty();
    }

    @Test
    void isOfOneSchool() {
        var elsewhere =
                new Actor(trust.school("dune"), trust.personAt("dune", "wren"), head().capacity(), head().duties());

        assertThatThrownBy(() -> teams.get(elsewhere, otters)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.make(elsewhere, List.of(coverByHay()))).isInstanceOf(NotFound.class);
    }
}
