package org.gatepost.identity.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.gatepost.identity.Again;
import org.gatepost.identity.NotProvedAgain;
import org.gatepost.identity.NotSignedIn;
import org.gatepost.identity.SecondFactorNeeded;
import org.gatepost.identity.SecondFactorThere;
import org.gatepost.identity.SecondFactors;
import org.gatepost.identity.SecondStep;
import org.gatepost.identity.SecondStep.Wanted;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome.NeedsSecondFactor;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.WrongCode;
import org.gatepost.kernel.Capacity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** ASVS 6.3.3, 6.4, 6.5; SEC-PWD-02; SEC-RST-01 ("never skips MFA"), on a real PostgreSQL. */
class SecondFactorTest extends SignInFixture {

    private SecondStep step;
    private SecondFactors factors;

    @BeforeEach
    void require() {
        FactorSettings.required();
        step = gatepost.get(SecondStep.class);
        factors = gatepost.get(SecondFactors.class);
    }

    @AfterEach
    void offer() {
        FactorSettings.usual();
    }

    @Test
    void letsAParentInByAPasswordUntilTheyHaveMore() {
        account(Capacity.GUARDIAN);

        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Opened.class);
    }

    @Test
    void opensNothingForStaffByAPasswordAlone() {
        account(Capacity.STAFF);

        var half = halfOpen();

        assertThat(signIns.find(half)).isEmpty();
        assertThatThrownBy(() -> factors.standing(half)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> factors.offer(half)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void isRequiredWhereNothingIsSet() {
        FactorSettings.unset();
        account(Capacity.STAFF);

        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(NeedsSecondFactor.class);
    }

    @Test
    void isRequiredOfAParentWhoIsStaffElsewhere() {
        account(Capacity.GUARDIAN, Capacity.STAFF);

        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(NeedsSecondFactor.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Means.class,
            names = {"PASSWORD", "LINK"})
    void isWantedAfterWhateverProvesOneThingOnly(Means means) {
        assertThat(means.isEnough()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Means.class,
            names = {"PASSWORD", "LINK"},
            mode = EnumSource.Mode.EXCLUDE)
    void isNotWantedBesidesWhatProvesEnough(Means means) {
        assertThat(means.isEnough()).isTrue();
    }

    @Test
    void isSetUpAtTheFirstSignInAndOpensIt() {
        account(Capacity.STAFF);
        var half = halfOpen();

        var setUp = step.setUp(half, code(enrolment(half)), address);

        assertThat(signIns.find(opened(setUp.outcome()).token())).isPresent();
        assertThat(setUp.recoveryCodes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}"));
        assertThat(step.wanted(half)).isEmpty();
    }

    @Test
    void isAskedForOnceItIsThereAndNeverShownAgain() {
        var totp = setUp(Capacity.STAFF);

        var half = halfOpen();

        assertThat(step.wanted(half)).contains(new Wanted.Code());
        assertThat(opened(step.give(half, totp.codeAt(CLOCK.instant()), address))
                        .signedIn()
                        .hats())
                .isNotEmpty();
    }

    @Test
    void isAskedOfAParentOnceTheyHaveIt() {
        var totp = setUp(Capacity.GUARDIAN);

        var half = halfOpen();

        assertThat(step.give(half, totp.codeAt(CLOCK.instant()), address)).isInstanceOf(Opened.class);
    }

    @Test
    void isAskedOfWhoeverHasItThoughItIsOnlyOffered() {
        setUp(Capacity.GUARDIAN);
        FactorSettings.usual();

        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(NeedsSecondFactor.class);
    }

    @Test
    void isNotSkippedByAnInvitationOrANewPassword() {
        setUp(Capacity.GUARDIAN);
        invitations.accept(accounts.invite(OPERATOR, email).code(), "", "quite another password");

        assertThat(signIns.signIn(email, "quite another password", address)).isInstanceOf(NeedsSecondFactor.class);
    }

    /** ASVS 6.5.1: a code counts once. */
    @Test
    void refusesACodeThatWasUsedWithinItsTime() {
        var totp = setUp(Capacity.STAFF);
        var code = totp.codeAt(CLOCK.instant());
        assertThat(step.give(halfOpen(), code, address)).isInstanceOf(Opened.class);

        assertThat(step.give(halfOpen(), code, address)).isEqualTo(new Refused());
    }

    @Test
    void refusesTheCodeThatSetItUp() {
        account(Capacity.STAFF);
        var half = halfOpen();
        var code = code(enrolment(half));
        step.setUp(half, code, address);

        assertThat(step.give(halfOpen(), code, address)).isEqualTo(new Refused());
    }

    @Test
    void refusesACodeBeforeOneThatWasUsed() {
        var totp = setUp(Capacity.STAFF);
        var earlier = totp.codeAt(CLOCK.instant().minusSeconds(30));
        step.give(halfOpen(), totp.codeAt(CLOCK.instant()), address);

        assertThat(step.give(halfOpen(), earlier, address)).isEqualTo(new Refused());
    }

    @Test
    void countsACodeOnceThoughItIsGivenSeveralTimesAtOnce() throws Exception {
        var totp = setUp(Capacity.STAFF);
        var code = totp.codeAt(CLOCK.instant());

        var outcomes = atOnce(4, () -> step.give(halfOpen(), code, address));

        assertThat(outcomes).filteredOn(Opened.class::isInstance).hasSize(1);
    }

    @Test
    void opensOneOfSeveralThatFinishTheSameFirstStep() throws Exception {
        account(Capacity.STAFF);
        var setUp = setUp();
        var half = halfOpen();
        var codes = new ConcurrentLinkedQueue<>(setUp.recoveryCodes().subList(0, 4));

        var outcomes = atOnce(4, () -> step.give(half, codes.remove(), address));

        assertThat(outcomes).filteredOn(Opened.class::isInstance).hasSize(1);
    }

    @Test
    void takesARecoveryCodeOnceHoweverItIsTyped() {
        account(Capacity.STAFF);
        var code = setUp().recoveryCodes().get(3);
        var typed = " " + code.toLowerCase(Locale.ROOT).replace("-", "  ");

        var opened = opened(step.give(halfOpen(), typed, address));

        assertThat(factors.standing(opened.token()).recoveryCodes()).isEqualTo(9);
        assertThat(step.give(halfOpen(), code, address)).isEqualTo(new Refused());
    }

    @Test
    void takesNobodyElsesRecoveryCode() throws SQLException {
        account(Capacity.STAFF);
        var code = setUp().recoveryCodes().get(0);
        var other = "other-" + email;
        people.add(other, Capacity.STAFF);
        accounts.open(OPERATOR, other, PASSWORD);
        var half = ((NeedsSecondFactor) signIns.signIn(other, PASSWORD, address)).token();
        step.setUp(half, code(enrolment(half)), address);
        var again = ((NeedsSecondFactor) signIns.signIn(other, PASSWORD, address)).token();

        assertThat(step.give(again, code, address)).isEqualTo(new Refused());
    }

    @Test
    void storesNeitherTheKeyNorTheRecoveryCodes() throws SQLException {
        account(Capacity.STAFF);
        var half = halfOpen();
        var key = enrolment(half);
        var codes = step.setUp(half, code(key), address).recoveryCodes();

        var stored = stored("select string_agg(t::text, ' ') || (select string_agg(c::text, ' ') from"
                + " identity.recovery_code c) from identity.totp t");

        assertThat(stored)
                .doesNotContainIgnoringCase(HexFormat.of().formatHex(key.key()))
                .doesNotContain(codes.get(0), codes.get(0).replace("-", ""));
    }

    @Test
    void waitsTenMinutesForTheSecondStep() {
        account(Capacity.STAFF);
        var half = halfOpen();
        CLOCK.move(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(step.wanted(half)).isPresent();

        CLOCK.move(Duration.ofSeconds(1));

        assertThat(step.wanted(half)).isEmpty();
        assertThat(step.give(half, "123456", address)).isEqualTo(new Refused());
    }

    @Test
    void takesNoTokenOfAnotherKind() {
        account(Capacity.GUARDIAN);
        var open = signedIn();

        assertThat(step.wanted(open)).isEmpty();
        assertThat(step.wanted(Secret.next())).isEmpty();
    }

    @Test
    void forgetsTheFirstStepWhenThePasswordChangesOrItIsGivenUp() {
        account(Capacity.STAFF);
        var changed = halfOpen();
        accounts.open(OPERATOR, email, PASSWORD);
        assertThat(step.wanted(changed)).isEmpty();

        var givenUp = halfOpen();
        step.giveUp(givenUp);
        assertThat(step.wanted(givenUp)).isEmpty();
    }

    /** SEC-PWD-02 for codes: a fresh first step gives no fresh tries. */
    @Test
    void slowsDownWhoeverGuessesCodes() {
        var totp = setUp(Capacity.STAFF);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(step.give(halfOpen(), "no code " + guess, "192.0.2." + guess))
                    .isEqualTo(new Refused());
        }

        assertThat(step.give(halfOpen(), totp.codeAt(CLOCK.instant()), "192.0.2.77"))
                .isEqualTo(new TooManyTries());

        CLOCK.move(Duration.ofMinutes(1));
        assertThat(step.give(halfOpen(), totp.codeAt(CLOCK.instant()), "192.0.2.77"))
                .isInstanceOf(Opened.class);
    }

    @Test
    void showsTheSameKeyToTheSameBrowserAndAnotherToAnother() {
        account(Capacity.STAFF);
        var half = halfOpen();
        var key = enrolment(half);
        assertThat(enrolment(half).key()).isEqualTo(key.key());

        var elsewhere = halfOpen();

        assertThat(enrolment(elsewhere).key()).isNotEqualTo(key.key());
        assertThat(step.setUp(half, code(key), address).outcome())
                .as("what somebody else was shown since cannot be confirmed here")
                .isEqualTo(new Refused());
    }

    @Test
    void endsASignInByPasswordOfWhoeverBecomesStaff() {
        account(Capacity.GUARDIAN);
        var token = signedIn();
        var staff = people.add(email, "birch", Capacity.STAFF).get(1);
        assertThat(signIns.find(token)).isPresent();

        isAlso(staff);

        assertThat(signIns.find(token)).isEmpty();
        assertThat(signIns.switchHat(token, staff)).isEmpty();
    }

    @Test
    void isTurnedOnAndOffByAParent() {
        account(Capacity.GUARDIAN);
        var token = signedIn();
        var elsewhere = signedIn();

        var codes = factors.turnOn(token, code(offered(token)), again(""));

        assertThat(codes).hasSize(10);
        assertThat(signIns.find(elsewhere)).as("whoever was signed in besides").isEmpty();
        assertThat(factors.standing(token)).isEqualTo(new SecondFactors.Standing(true, false, 10, false));
        assertThatThrownBy(() -> factors.offer(token)).isInstanceOf(SecondFactorThere.class);

        factors.turnOff(token, again(""));

        assertThat(factors.standing(token)).isEqualTo(new SecondFactors.Standing(false, false, 0, false));
        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Opened.class);
    }

    @Test
    void isNotTurnedOnByAWrongCode() {
        account(Capacity.GUARDIAN);
        var token = signedIn();
        factors.offer(token);

        assertThatThrownBy(() -> factors.turnOn(token, "000000", again(""))).isInstanceOf(WrongCode.class);

        assertThat(factors.standing(token).on()).isFalse();
    }

    @Test
    void isNotTurnedOffByWhoeverMustHaveIt() {
        account(Capacity.STAFF);
        var half = halfOpen();
        var token = opened(step.setUp(half, code(enrolment(half)), address).outcome())
                .token();

        assertThatThrownBy(() -> factors.turnOff(token, again(""))).isInstanceOf(SecondFactorNeeded.class);
    }

    /** ASVS 7.5.1. */
    @Test
    void isChangedOnlyByWhoeverProvesAgainWhoTheyAre() {
        account(Capacity.GUARDIAN);
        var token = signedIn();
        factors.turnOn(token, code(offered(token)), again(""));
        CLOCK.move(Duration.ofMinutes(5));

        assertThat(factors.standing(token).asksPassword()).isTrue();
        assertThatThrownBy(() -> factors.turnOff(token, again(""))).isInstanceOf(NotProvedAgain.class);
        assertThatThrownBy(() -> factors.renewRecoveryCodes(token, again("guess")))
                .isInstanceOf(NotProvedAgain.class);

        factors.turnOff(token, again(PASSWORD));
        assertThat(factors.standing(token).on()).isFalse();
    }

    @Test
    void voidsOldRecoveryCodesWithNewOnes() {
        account(Capacity.STAFF);
        var old = setUp().recoveryCodes().get(0);
        var totp = lastKey;
        CLOCK.move(Duration.ofSeconds(30));
        var token = opened(step.give(halfOpen(), totp.codeAt(CLOCK.instant()), address))
                .token();

        var renewed = factors.renewRecoveryCodes(token, again(""));

        assertThat(step.give(halfOpen(), old, address)).isEqualTo(new Refused());
        assertThat(step.give(halfOpen(), renewed.get(0), address)).isInstanceOf(Opened.class);
    }

    @Test
    void writesDownWhatChanged() throws SQLException {
        account(Capacity.STAFF);
        var setUp = setUp();
        step.give(halfOpen(), setUp.recoveryCodes().get(0), address);

        assertThat(stored("select string_agg(act, ' ' order by sequence) from audit.entry where subject = 'account:"
                        + opened(setUp.outcome()).signedIn().account()
                        + "' and act not in ('identity.passwordChosen', 'identity.signedIn')"))
                .isEqualTo("identity.secondFactorSetUp identity.recoveryCodeUsed");
    }

    private Totp lastKey = Totp.next();

    private Secret halfOpen() {
        var outcome = signIns.signIn(email, PASSWORD, address);
        assertThat(outcome).isInstanceOf(NeedsSecondFactor.class);
        return ((NeedsSecondFactor) outcome).token();
    }

    private Totp enrolment(Secret half) {
        lastKey = AppForge.with(((Wanted.Enrolment) step.wanted(half).orElseThrow()).key());
        return lastKey;
    }

    private Totp offered(Secret token) {
        return AppForge.with(factors.offer(token));
    }

    /** Sets one up at the next sign-in. */
    private SecondStep.SetUp setUp() {
        var half = halfOpen();
        return step.setUp(half, code(enrolment(half)), address);
    }

    /** Somebody who has one already; the clock is where its next code is good. */
    private Totp setUp(Capacity capacity) {
        account(capacity);
        if (capacity == Capacity.STAFF) {
            setUp();
        } else {
            var token = signedIn();
            lastKey = offered(token);
            factors.turnOn(token, code(lastKey), again(""));
        }
        CLOCK.move(Duration.ofSeconds(60));
        return lastKey;
    }

    private static String code(Totp totp) {
        return totp.codeAt(CLOCK.instant());
    }

    private Again again(String password) {
        return new Again(password, address);
    }
}
