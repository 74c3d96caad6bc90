package org.gatepost.identity.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatepost.identity.Again;
import org.gatepost.identity.ReasonNeeded;
import org.gatepost.identity.SecondFactorResets;
import org.gatepost.identity.SecondFactorResets.Standing;
import org.gatepost.identity.SecondFactors;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome.NeedsSecondFactor;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Who takes the second factor off somebody who lost a phone, and what goes with it (ASVS 6.4.4, SEC-AUZ-01). */
class SecondFactorResetsTest extends SignInFixture {

    private static final String WHY = "Lost the phone; I rang the number we have.";
    private static final SchoolId HERE = new SchoolId(UUID.randomUUID());
    private static final SchoolId ELSEWHERE = new SchoolId(UUID.randomUUID());

    private final IdentityPolicy policy = new IdentityPolicy();
    private SecondFactorResets resets;
    private SecondFactors factors;

    @BeforeEach
    void find() {
        resets = gatepost.get(SecondFactorResets.class);
        factors = gatepost.get(SecondFactors.class);
    }

    static Stream<Arguments> verdicts() {
        return Stream.of(
                arguments(Duty.OFFICE, Duty.CLASS_TEACHER, true),
                arguments(Duty.OFFICE, Duty.GUARDIAN, true),
                arguments(Duty.OFFICE, Duty.SENCO, true),
                arguments(Duty.OFFICE, Duty.OFFICE, true),
                arguments(Duty.OFFICE, Duty.GOVERNOR, true),
                arguments(Duty.OFFICE, Duty.SAFEGUARDING_LEAD, false),
                arguments(Duty.OFFICE, Duty.DEPUTY, false),
                arguments(Duty.OFFICE, Duty.HEAD, false),
                arguments(Duty.OFFICE, Duty.TRUST_ADMINISTRATOR, false),
                arguments(Duty.DEPUTY, Duty.OFFICE, true),
                arguments(Duty.DEPUTY, Duty.DEPUTY, true),
                arguments(Duty.DEPUTY, Duty.HEAD, false),
                arguments(Duty.HEAD, Duty.DEPUTY, true),
                arguments(Duty.HEAD, Duty.SAFEGUARDING_LEAD, true),
                arguments(Duty.HEAD, Duty.HEAD, false),
                arguments(Duty.HEAD, Duty.DATA_PROTECTION_OFFICER, false),
                arguments(Duty.HEAD, Duty.TRUST_ADMINISTRATOR, false),
                arguments(Duty.TRUST_ADMINISTRATOR, Duty.HEAD, true),
                arguments(Duty.TRUST_ADMINISTRATOR, Duty.TRUST_ADMINISTRATOR, true));
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @MethodSource("verdicts")
    void isForThoseWhoCouldDoAsMuchThemselves(Duty by, Duty owner, boolean may) {
        assertThat(policy.mayResetFactors(actor(HERE, by), List.of(actor(HERE, owner))))
                .isEqualTo(may);
    }

    @Test
    void looksAtAllThatTheAccountMayActAsAtEverySchool() {
        var owner = List.of(actor(HERE, Duty.GUARDIAN), actor(ELSEWHERE, Duty.HEAD));

        assertThat(policy.mayResetFactors(actor(HERE, Duty.OFFICE), owner)).isFalse();
        assertThat(policy.mayResetFactors(actor(HERE, Duty.HEAD), owner)).isFalse();
        assertThat(policy.mayResetFactors(actor(HERE, Duty.TRUST_ADMINISTRATOR), owner))
                .isTrue();
    }

    @Test
    void isNotForAnotherSchools() {
        var owner = List.of(actor(ELSEWHERE, Duty.CLASS_TEACHER));

        assertThat(policy.mayResetFactors(actor(HERE, Duty.HEAD), owner)).isFalse();
        assertThat(policy.mayResetFactors(actor(HERE, Duty.TRUST_ADMINISTRATOR), owner))
                .isFalse();
    }

    @Test
    void isNeverForOneself() {
        var own = actor(HERE, Duty.TRUST_ADMINISTRATOR);

        assertThat(policy.mayResetFactors(own, List.of(actor(ELSEWHERE, Duty.GUARDIAN), own)))
                .isFalse();
        assertThat(policy.mayResetFactors(own, List.of())).isFalse();
    }

    @Test
    void takesItOffAndEndsWhatIsOpenButLeavesThePassword() throws SQLException {
        var person = account(Capacity.STAFF).get(0).person();
        var open = withSecondFactor();
        var half = signIns.signIn(email, PASSWORD, address);
        assertThat(half).isInstanceOf(NeedsSecondFactor.class);
        assertThat(resets.of(office(), person)).contains(new Standing(true, 0, true));

        resets.reset(office(), person, " " + WHY + "\n");

        assertThat(signIns.find(open)).isEmpty();
        assertThat(stored(
                        "select count(*)::text from identity.half_open where account_id = '" + accountOf(email) + "'"))
                .isEqualTo("0");
        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Opened.class);
        assertThat(resets.of(office(), person)).contains(new Standing(false, 0, true));
        assertThat(stored(
                        "select detail from audit.entry where act = 'identity.secondFactorReset' and subject = 'account:"
                                + accountOf(email) + "'"))
                .isEqualTo(WHY);
    }

    @Test
    void asksForItAnewOfWhoeverMustHaveOne() {
        var person = account(Capacity.STAFF).get(0).person();
        withSecondFactor();
        resets.reset(office(), person, WHY);
        FactorSettings.required();
        try {
            assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(NeedsSecondFactor.class);
        } finally {
            FactorSettings.usual();
        }
    }

    @Test
    void asksForAReason() {
        var person = account(Capacity.STAFF).get(0).person();
        var open = withSecondFactor();

        assertThatThrownBy(() -> resets.reset(office(), person, " \n")).isInstanceOf(ReasonNeeded.class);
        assertThatThrownBy(() -> resets.reset(office(), person, "x".repeat(201)))
                .isInstanceOf(ReasonNeeded.class);

        assertThat(signIns.find(open)).isPresent();
    }

    @Test
    void doesNotExistForThoseWhoMayNot() {
        var person = account(Capacity.STAFF).get(0).person();
        withSecondFactor();
        var elsewhere = actor(people.school("birch"), Duty.HEAD);

        assertThat(resets.of(elsewhere, person)).isEmpty();
        assertThatThrownBy(() -> resets.reset(elsewhere, person, WHY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> resets.reset(office(), new PersonId(UUID.randomUUID()), WHY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> resets.reset(actor(people.school("alder"), Duty.CLASS_TEACHER), person, WHY))
                .isInstanceOf(NotOnDuty.class);
    }

    private Secret withSecondFactor() {
        var token = signedIn();
        var app = AppForge.with(factors.offer(token));
        factors.turnOn(token, app.codeAt(CLOCK.instant()), new Again(PASSWORD, address));
        CLOCK.move(Duration.ofSeconds(60));
        return token;
    }

    private static Actor office() {
        return actor(people.school("alder"), Duty.OFFICE);
    }

    private static Actor actor(SchoolId school, Duty duty) {
        var capacity = duty == Duty.GUARDIAN ? Capacity.GUARDIAN : Capacity.STAFF;
        return new Actor(school, new PersonId(UUID.randomUUID()), capacity, Set.of(duty));
    }
}
