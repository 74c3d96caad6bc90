package org.gatepost.identity.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.directory.Hat;
import org.gatepost.identity.Joining;
import org.gatepost.identity.JoiningFilter;
import org.gatepost.identity.JoiningLine;
import org.gatepost.identity.JoiningState;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who has joined and why others have not, and who may hand out an invitation (SEC-AUZ-04, SEC-AUZ-05). */
class JoiningTest extends SignInFixture {

    private final Joining joining = gatepost.get(Joining.class);
    private final Actor office = staff("alder", Duty.OFFICE);

    private static Actor staff(String school, Duty duty) {
        return new Actor(people.school(school), PersonId.next(), Capacity.STAFF, Set.of(Duty.STAFF, duty));
    }

    private JoiningLine line(Hat hat) {
        return joining.list(office, all(hat.capacity()), Optional.empty()).lines().stream()
                .filter(line -> line.adult().hat().equals(hat))
                .findFirst()
                .orElseThrow();
    }

    /** Of this test alone: the others' people have other addresses. */
    private JoiningFilter all(Capacity capacity) {
        return new JoiningFilter(capacity, Optional.empty(), name(), Optional.empty());
    }

    private String name() {
        return email.substring(0, 8);
    }

    private Hat guardian() {
        return people.addNamed(email, name(), Capacity.GUARDIAN);
    }

    private JoiningState state(Hat hat) {
        return line(hat).state();
    }

    @Test
    void tellsHowFarSomebodyHasCome() throws SQLException {
        var hat = guardian();
        assertThat(state(hat)).isEqualTo(JoiningState.NEVER_INVITED);

        assertThat(joining.inviteByLetter(office, List.of(hat.person()))).isEqualTo(1);
        assertThat(state(hat)).isEqualTo(JoiningState.INVITED);
        assertThat(line(hat).since()).contains(CLOCK.instant());

        letters("UNDELIVERED", hat);
        assertThat(state(hat)).isEqualTo(JoiningState.UNDELIVERED);

        CLOCK.move(Duration.ofDays(14));
        assertThat(state(hat)).isEqualTo(JoiningState.EXPIRED);

        joining.slips(office, List.of(hat.person()));
        assertThat(state(hat)).isEqualTo(JoiningState.INVITED);
        assertThat(line(hat).onPaper()).isTrue();

        assertThat(joining.withdraw(office, List.of(hat.person()))).isEqualTo(1);
        assertThat(joining.withdraw(office, List.of(hat.person()))).isZero();
        assertThat(state(hat)).isEqualTo(JoiningState.WITHDRAWN);

        var slip = joining.slips(office, List.of(hat.person())).get(0);
        invitations.accept(slip.code(), email, PASSWORD);
        assertThat(state(hat)).isEqualTo(JoiningState.JOINED);
        assertThat(line(hat).mayInvite()).isFalse();
    }

    @Test
    void tellsWhoHasNoAddressAndWhoHasLeft() {
        var hat = guardian();
        people.changeAddress(email, "");
        assertThat(state(hat)).isEqualTo(JoiningState.NO_ADDRESS);
        assertThat(joining.inviteByLetter(office, List.of(hat.person()))).isZero();
        assertThat(joining.slips(office, List.of(hat.person()))).hasSize(1);

        var gone = people.addNamed("gone-" + email, name(), Capacity.GUARDIAN);
        people.takeChildren("gone-" + email);
        assertThat(state(gone)).isEqualTo(JoiningState.LEFT);
        assertThat(joining.slips(office, List.of(gone.person()))).isEmpty();
    }

    @Test
    void sendsOneLetterHoweverOftenTheButtonIsPressed() throws SQLException {
        var hat = guardian();
        joining.inviteByLetter(office, List.of(hat.person()));
        assertThat(joining.inviteByLetter(office, List.of(hat.person()))).isEqualTo(1);

        assertThat(stored("select count(*) from notification.letter l join identity.person_invitation i"
                        + " on i.id = l.subject where person_id = '" + hat.person() + "'"))
                .isEqualTo("1");
    }

    @Test
    void printsASlipAgainWithoutSpoilingTheFirst() {
        var hat = guardian();
        var first = joining.slips(office, List.of(hat.person())).get(0).code();
        var second = joining.slips(office, List.of(hat.person())).get(0).code();

        assertThat(second).isNotEqualTo(first);
        assertThat(invitations.accept(first, email, PASSWORD)).isEqualTo(email);
    }

    @Test
    void countsAndFiltersAndPages() {
        guardian();
        var second = people.addNamed("second-" + email, name(), Capacity.GUARDIAN);
        joining.inviteByLetter(office, List.of(second.person()));

        var page = joining.list(office, all(Capacity.GUARDIAN), Optional.empty());
        assertThat(page.counts())
                .containsOnly(
                        java.util.Map.entry(JoiningState.NEVER_INVITED, 1),
                        java.util.Map.entry(JoiningState.INVITED, 1));
        var invited = new JoiningFilter(Capacity.GUARDIAN, Optional.empty(), name(), Optional.of(JoiningState.INVITED));
        assertThat(joining.list(office, invited, Optional.empty()).lines())
                .extracting(line -> line.adult().hat())
                .containsExactly(second);
        assertThat(joining.invitable(office, invited).people()).containsExactly(second.person());
        assertThat(joining.invitable(office, all(Capacity.GUARDIAN)).byLetter())
                .as("who needs an invitation")
                .hasSize(1)
                .doesNotContain(second.person());
        var first = page.lines().get(0).adult().hat().person();
        assertThat(joining.list(office, all(Capacity.GUARDIAN), Optional.of(first))
                        .lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"HEAD", "DEPUTY", "OFFICE"})
    void letsTheOfficeAndLeadersInvite(Duty duty) {
        var hat = guardian();
        assertThat(joining.slips(staff("alder", duty), List.of(hat.person()))).hasSize(1);
    }

    @Test
    void letsReceptionSeeAndNotInvite() {
        var hat = guardian();
        var reception = staff("alder", Duty.RECEPTION);

        assertThat(joining.list(reception, all(Capacity.GUARDIAN), Optional.empty())
                        .lines())
                .singleElement()
                .extracting(JoiningLine::mayInvite)
                .isEqualTo(false);
        assertThatThrownBy(() -> joining.slips(reception, List.of(hat.person())))
                .isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> joining.inviteByLetter(reception, List.of(hat.person())))
                .isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() ->
                        joining.list(staff("alder", Duty.CLASS_TEACHER), all(Capacity.GUARDIAN), Optional.empty()))
                .isInstanceOf(NotOnDuty.class);
    }

    @Test
    void invitesNobodyOfAnotherSchool() {
        var hat = guardian();
        var others = staff("birch", Duty.OFFICE);

        assertThat(joining.list(others, all(Capacity.GUARDIAN), Optional.empty())
                        .lines())
                .isEmpty();
        assertThat(joining.slips(others, List.of(hat.person()))).isEmpty();
        assertThat(joining.inviteByLetter(others, List.of(hat.person()))).isZero();
        assertThat(joining.withdraw(others, List.of(hat.person()))).isZero();
    }

    /** Who holds an invitation could join in its person's place. */
    @Test
    void letsNobodyInviteThemselvesNorTheOtherGuardiansOfTheirChildren() {
        var self = people.addNamed(email, name(), Capacity.STAFF);
        var asParent = people.addNamed(email, name(), Capacity.GUARDIAN);
        var partner = people.addNamed("partner-" + email, name(), Capacity.GUARDIAN);
        var me = new Actor(self.school(), self.person(), Capacity.STAFF, Set.of(Duty.STAFF, Duty.OFFICE));

        assertThat(joining.slips(me, List.of(self.person(), asParent.person(), partner.person())))
                .isEmpty();
        assertThat(joining.slips(office, List.of(partner.person()))).hasSize(1);
    }

    @Test
    void letsOnlyTheHeadInviteWhomMuchIsTrustedTo() throws SQLException {
        var deputy = people.addNamed(email, name(), Capacity.STAFF);
        charge(deputy, Duty.DEPUTY);

        assertThat(joining.slips(office, List.of(deputy.person()))).isEmpty();
        assertThat(joining.slips(staff("alder", Duty.DEPUTY), List.of(deputy.person())))
                .isEmpty();
        assertThat(joining.slips(staff("alder", Duty.HEAD), List.of(deputy.person())))
                .hasSize(1);
    }

    private static void charge(Hat hat, Duty duty) throws SQLException {
        execute("insert into directory.role_assignment (id, school_id, person_id, duty, position, from_day) values"
                + " (gen_random_uuid(), '" + hat.school() + "', '" + hat.person() + "', '" + duty
                + "', 1, '2026-09-01')");
    }

    private static void letters(String state, Hat hat) throws SQLException {
        execute("update notification.letter set state = '" + state + "', closed_at = ordered_at where subject in"
                + " (select id from identity.person_invitation where person_id = '" + hat.person() + "')");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
