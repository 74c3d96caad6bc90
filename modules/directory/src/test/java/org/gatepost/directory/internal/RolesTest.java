package org.gatepost.directory.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.directory.InvalidEntry;
import org.gatepost.directory.NewGovernor;
import org.gatepost.directory.RoleHolding;
import org.gatepost.directory.RoleRefused;
import org.gatepost.directory.Roles;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.directory.SchoolSetups;
import org.gatepost.directory.Staffing;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gatepost.directory.internal.ImportedTrust.TODAY;

/** SEC-AUZ-05. Ms Hay and Mr Reed work at Saltmarsh; Ms Wren at both schools. */
class RolesTest {

    private ImportedTrust trust;
    private Roles roles;

    @BeforeEach
    void start() {
        trust = new ImportedTrust();
        roles = trust.get(Roles.class);
    }

    @AfterEach
    void stop() {
        trust.close();
    }

    private Actor head() {
        return trust.staff("wren", Duty.HEAD);
    }

    private Actor trustAdministrator() {
        return trust.staff("wren", Duty.TRUST_ADMINISTRATOR);
    }

    private Set<Duty> dutiesOf(String email) {
        return trust.get(Callers.class)
                .caller(trust.hat(email))
                .orElseThrow()
                .actor()
                .duties();
    }

    @Test
    void areHeldFromTheNextRequestOnAndEndWithIt() {
        var id = roles.give(head(), trust.person("reed"), Duty.SENCO, TODAY, Optional.empty());
        assertThat(dutiesOf("reed@example.org")).contains(Duty.SENCO);

        roles.end(head(), id, TODAY);
        assertThat(dutiesOf("reed@example.org")).doesNotContain(Duty.SENCO);
    }

    @Test
    void beginAndEndOnTheirDays() {
        roles.give(head(), trust.person("reed"), Duty.SENCO, TODAY.plusDays(1), Optional.of(TODAY.plusDays(3)));

        var staffing = trust.get(Staffing.class);
        assertThat(IntStream.range(0, 5)
                        .mapToObj(day -> !staffing.holdersOf(head(), Duty.SENCO, TODAY.plusDays(day))
                                .isEmpty()))
                .containsExactly(false, true, true, false, false);
    }

    @Test
    void areAskedInTheOrderInWhichTheyWereGiven() {
        roles.give(head(), trust.person("reed"), Duty.RECEPTION, TODAY, Optional.empty());
        roles.give(head(), trust.person("hay"), Duty.RECEPTION, TODAY, Optional.empty());

        assertThat(roles.held(head()))
                .extracting(RoleHolding::displayName, RoleHolding::duty)
                .contains(tuple("Rob Reed", Duty.RECEPTION), tuple("Hana Hay", Duty.RECEPTION));
        assertThat(trust.get(Staffing.class).holdersOf(head(), Duty.RECEPTION, TODAY))
                .containsExactly(trust.person("reed"), trust.person("hay"));
    }

    @Test
    void areNotGivenToOneself() {
        assertThatThrownBy(() -> roles.give(head(), head().person(), Duty.SAFEGUARDING_LEAD, TODAY, Optional.empty()))
                .isInstanceOfSatisfying(RoleRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("directory.role.to_oneself");
                    assertThat(refused.isAttempt()).isTrue();
                });
        assertThat(roles.candidates(head(), Duty.SENCO))
                .extracting(candidate -> candidate.id())
                .doesNotContain(head().person())
                .contains(trust.person("reed"));
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICE, DEPUTY",
        "OFFICE, SAFEGUARDING_LEAD",
        "OFFICE, HEAD",
        "DEPUTY, DEPUTY",
        "DEPUTY, HEAD",
        "HEAD, HEAD",
        "HEAD, TRUST_ADMINISTRATOR",
        "TRUST_ADMINISTRATOR, SAFEGUARDING_LEAD",
        "TRUST_ADMINISTRATOR, OFFICE"
    })
    void areNotGivenByThoseWhoWouldReachFurtherByThem(Duty by, Duty wanted) {
        var actor = trust.staff("wren", by);

        assertThatThrownBy(() -> roles.give(actor, trust.person("reed"), wanted, TODAY, Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThat(roles.mayGive(actor)).doesNotContain(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "OFFICE, RECEPTION",
        "DEPUTY, SAFEGUARDING_LEAD",
        "HEAD, DEPUTY",
        "TRUST_ADMINISTRATOR, HEAD",
        "TRUST_ADMINISTRATOR, DATA_PROTECTION_OFFICER"
    })
    void areGivenByThoseWhoMay(Duty by, Duty wanted) {
        roles.give(trust.staff("wren", by), trust.person("reed"), wanted, TODAY, Optional.empty());

        assertThat(dutiesOf("reed@example.org")).contains(wanted);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"STAFF", "CLASS_TEACHER", "SENCO", "SAFEGUARDING_LEAD", "RECEPTION", "DATA_PROTECTION_OFFICER"})
    void areNotGivenByAnybodyElse(Duty by) {
        assertThatThrownBy(() ->
                        roles.give(trust.staff("hay", by), trust.person("reed"), Duty.OFFICE, TODAY, Optional.empty()))
                .isInstanceOf(NotOnDuty.class);
    }

    @Test
    void areOnlyForStaffOfTheSchool() {
        for (PersonId other :
                new PersonId[] {trust.person("ada"), trust.person("mia"), trust.personAt("dune", "wren")}) {
            assertThatThrownBy(() -> roles.give(head(), other, Duty.OFFICE, TODAY, Optional.empty()))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void areHeldOnceAtATime() {
        roles.give(head(), trust.person("reed"), Duty.OFFICE, TODAY, Optional.of(TODAY.plusDays(2)));

        assertThatThrownBy(() ->
                        roles.give(head(), trust.person("reed"), Duty.OFFICE, TODAY.plusDays(1), Optional.empty()))
                .isInstanceOfSatisfying(
                        RoleRefused.class, refused -> assertThat(refused.code()).isEqualTo("directory.role.held"));
        roles.give(head(), trust.person("reed"), Duty.OFFICE, TODAY.plusDays(2), Optional.empty());
        assertThat(roles.of(head(), trust.person("reed"))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"-1, ", "0, 0", "3, 2"})
    void haveDaysThatMakeSense(int from, Integer end) {
        assertThatThrownBy(() -> roles.give(
                        head(),
                        trust.person("reed"),
                        Duty.OFFICE,
                        TODAY.plusDays(from),
                        Optional.ofNullable(end).map(TODAY::plusDays)))
                .isInstanceOfSatisfying(
                        RoleRefused.class, refused -> assertThat(refused.code()).isEqualTo("directory.role.days"));
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAD", "TRUST_ADMINISTRATOR"})
    void areNotTakenFromTheLastWhoHasThem(Duty duty) {
        var last = roles.give(trustAdministrator(), trust.person("reed"), duty, TODAY, Optional.empty());
        assertThatThrownBy(() -> roles.end(trustAdministrator(), last, TODAY))
                .isInstanceOfSatisfying(
                        RoleRefused.class, refused -> assertThat(refused.code()).isEqualTo("directory.role.last"));

        roles.give(trustAdministrator(), trust.person("hay"), duty, TODAY.plusDays(7), Optional.empty());
        assertThatThrownBy(() -> roles.end(trustAdministrator(), last, TODAY.plusDays(6)))
                .isInstanceOf(RoleRefused.class);
        roles.end(trustAdministrator(), last, TODAY.plusDays(7));
    }

    @Test
    void aFileOfTheSchoolLeavesAloneWhatTheSchoolGave() {
        roles.give(head(), trust.person("reed"), Duty.OFFICE, TODAY, Optional.empty());

        trust.get(SchoolSetups.class)
                .apply(
                        trust.operator("salt"),
                        new SchoolSetup(
                                "01632 960123",
                                ZoneId.of("Europe/London"),
                                Set.of(DayOfWeek.MONDAY),
                                OpenWindow.SCHOOL_HOURS,
                                true,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                SchoolSetup.Look.PLAIN));

        assertThat(dutiesOf("reed@example.org")).contains(Duty.OFFICE);
    }

    @Test
    void governorsAreEnteredAndActAsSuchAlone() {
        roles.enterGovernor(trustAdministrator(), new NewGovernor(" Zoë ", "Świątek", "Zoe@example.org", TODAY));

        var hat = trust.hat("zoe@example.org");
        var caller = trust.get(Callers.class).caller(hat).orElseThrow();
        assertThat(hat.capacity()).isEqualTo(Capacity.GOVERNOR);
        assertThat(caller.displayName()).isEqualTo("Zoë Świątek");
        assertThat(caller.actor().duties()).containsExactly(Duty.GOVERNOR);
        assertThat(trust.get(Callers.class).caller(new Hat(hat.school(), hat.person(), Capacity.STAFF)))
                .isEmpty();
    }

    @Test
    void governorsTakeTheChair() {
        var zoe = roles.enterGovernor(trustAdministrator(), new NewGovernor("Zoë", "Gull", "zoe@example.org", TODAY));

        roles.give(trustAdministrator(), zoe, Duty.CHAIR_OF_GOVERNORS, TODAY, Optional.empty());

        assertThat(dutiesOf("zoe@example.org")).containsExactlyInAnyOrder(Duty.GOVERNOR, Duty.CHAIR_OF_GOVERNORS);
        assertThatThrownBy(() -> roles.give(trustAdministrator(), zoe, Duty.HEAD, TODAY, Optional.empty()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void governorsHaveNoHatBeforeTheirTermAndAfterIt() {
        roles.enterGovernor(trustAdministrator(), new NewGovernor("Zoë", "Gull", "zoe@example.org", TODAY.plusDays(1)));
        assertThat(trust.get(Callers.class).hatsOf("zoe@example.org")).isEmpty();

        roles.enterGovernor(trustAdministrator(), new NewGovernor("Al", "Gull", "al@example.org", TODAY));
        var hat = trust.hat("al@example.org");
        var term = roles.of(trustAdministrator(), hat.person()).get(0);
        roles.end(trustAdministrator(), term.id(), TODAY);
        assertThat(trust.get(Callers.class).caller(hat)).isEmpty();
    }

    @Test
    void governorsWhoAreParentsHaveBothHats() {
        roles.enterGovernor(trustAdministrator(), new NewGovernor("Mia", "Brook", "mia.brook@example.org", TODAY));

        assertThat(trust.get(Callers.class).hatsOf("mia.brook@example.org"))
                .extracting(Hat::capacity)
                .containsExactlyInAnyOrder(Capacity.GUARDIAN, Capacity.GOVERNOR);
    }

    @Test
    void governorsStayWhenARosterComesIn() {
        roles.enterGovernor(trustAdministrator(), new NewGovernor("Zoë", "Gull", "zoe@example.org", TODAY));

        var report = trust.importing(RosterFiles.twoSchools());

        assertThat(report.toString()).doesNotContain("GOVERNOR");
        assertThat(trust.get(Callers.class).hatsOf("zoe@example.org")).hasSize(1);
    }

    @Test
    void nobodyEntersThemselvesAsAGovernorNorAnybodyTwice() {
        assertThatThrownBy(() ->
                        roles.enterGovernor(trustAdministrator(), new NewGovernor("W", "W", "WREN@example.org", TODAY)))
                .isInstanceOf(RoleRefused.class);
        var zoe = new NewGovernor("Zoë", "Gull", "zoe@example.org", TODAY);
        roles.enterGovernor(trustAdministrator(), zoe);
        assertThatThrownBy(() -> roles.enterGovernor(trustAdministrator(), zoe))
                .isInstanceOfSatisfying(
                        RoleRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("directory.role.address_taken"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Gull, a@b.example",
        "Zoë, ' ', a@b.example",
        "Zoë, Gull, nobody",
        "Zoë, Gull, a@b",
        "Z\u0007a, G, a@b.example"
    })
    void governorsHaveANameAndAnAddress(String given, String family, String email) {
        assertThatThrownBy(
                        () -> roles.enterGovernor(trustAdministrator(), new NewGovernor(given, family, email, TODAY)))
                .isInstanceOf(InvalidEntry.class);
    }

    @Test
    void areAudited() {
        var id = roles.give(head(), trust.person("reed"), Duty.SENCO, TODAY, Optional.of(LocalDate.of(2027, 1, 1)));
        roles.end(head(), id, TODAY);

        assertThat(trust.text("select string_agg(act || ' ' || detail, '; ' order by sequence) from audit.entry"
                        + " where act like 'directory.role%'"))
                .isEqualTo("directory.roleGiven SENCO from 2026-11-10 until 2027-01-01;"
                        + " directory.roleEnded SENCO on 2026-11-10");
    }
}
