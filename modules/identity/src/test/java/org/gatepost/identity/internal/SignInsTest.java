package org.gatepost.identity.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gatepost.directory.Hat;
import org.gatepost.identity.JoinCode;
import org.gatepost.identity.JoinPage;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome.NoHatLeft;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.SignedIn;
import org.gatepost.identity.UnfitPassword;
import org.gatepost.identity.UnknownEmail;
import org.gatepost.identity.UnusableInvitation;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** SEC-SES, SEC-PWD, on a real PostgreSQL. */
class SignInsTest extends SignInFixture {

    @Test
    void signsInWithTheRightPasswordWhateverTheCaseOfTheAddress() {
        var hat = account(Capacity.GUARDIAN).get(0);

        var opened = opened(signIns.signIn(" " + email.toUpperCase(java.util.Locale.ROOT), PASSWORD, address));

        assertThat(opened.signedIn().hat()).isEqualTo(hat);
        assertThat(signIns.find(opened.token())).contains(opened.signedIn());
    }

    @Test
    void givesWrongPasswordsAndStrangersTheSameAnswer() {
        account(Capacity.GUARDIAN);
        var left = "left-" + email;
        people.add(left, Capacity.STAFF);
        accounts.open(OPERATOR, left, PASSWORD);
        people.remove(left);

        assertThat(List.of(
                        signIns.signIn(email, PASSWORD + "r", address),
                        signIns.signIn("stranger-" + email, PASSWORD, address),
                        signIns.signIn(left, PASSWORD + "r", address),
                        signIns.signIn("", "", address),
                        signIns.signIn("no\u0000address@x\u0000", "\u0000", address)))
                .containsOnly(new Refused());
    }

    @Test
    void tellsWhoeverHasLeftSoAfterTheRightPasswordOnly() {
        account(Capacity.STAFF);
        people.remove(email);

        assertThat(signIns.signIn(email, PASSWORD, address)).isEqualTo(new NoHatLeft());
        assertThat(signIns.signIn(email, PASSWORD + "r", address)).isEqualTo(new Refused());
    }

    @Test
    void takesAsLongForStrangersAsForWrongPasswords() {
        account(Capacity.GUARDIAN);
        var passwords = gatepost.get(Passwords.class);
        passwords.matches("warm up", Optional.empty());

        long known = fastest(() -> signIns.signIn(email, "wrong password", address));
        long stranger = fastest(() -> signIns.signIn("stranger-" + email, "wrong password", address));

        assertThat(stranger).isBetween(known / 4, known * 4);
    }

    @Test
    void storesNeitherThePasswordNorTheCookie() throws SQLException {
        account(Capacity.GUARDIAN);
        var token = signedIn();

        assertThat(stored("select password_hash from identity.account where email = '" + email + "'"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(stored("select count(*) from identity.sign_in where token_hash = '" + token.value() + "'"))
                .isEqualTo("0");
        assertThat(stored("select count(*) from identity.sign_in where token_hash = encode(sha256('" + token.value()
                        + "'), 'hex')"))
                .isEqualTo("1");
    }

    @Test
    void keepsAGuardianForFourteenDaysWithoutUseAndNinetyInAll() {
        account(Capacity.GUARDIAN);
        var idle = signedIn();
        CLOCK.move(Duration.ofDays(14).minusSeconds(1));
        assertThat(signIns.find(idle)).isPresent();
        CLOCK.move(Duration.ofDays(14));
        assertThat(signIns.find(idle)).isEmpty();

        var used = signedIn();
        for (int day = 0; day < 80; day += 10) {
            CLOCK.move(Duration.ofDays(10));
            assertThat(signIns.find(used)).as("after %s days", day + 10).isPresent();
        }
        CLOCK.move(Duration.ofDays(10).minusSeconds(1));
        assertThat(signIns.find(used)).isPresent();
        CLOCK.move(Duration.ofSeconds(1));
        assertThat(signIns.find(used)).isEmpty();
    }

    @Test
    void keepsStaffForHalfAnHourWithoutUseAndTwelveHoursInAll() {
        account(Capacity.GUARDIAN, Capacity.STAFF);
        var idle = signedIn();
        CLOCK.move(Duration.ofMinutes(30));
        assertThat(signIns.find(idle)).isEmpty();

        var used = signedIn();
        for (int halfHour = 0; halfHour < 24 - 1; halfHour++) {
            CLOCK.move(Duration.ofMinutes(29));
            assertThat(signIns.find(used)).isPresent();
        }
        CLOCK.move(Duration.ofMinutes(29));
        assertThat(signIns.find(used)).as("after 11:36").isPresent();
        CLOCK.move(Duration.ofMinutes(24));
        assertThat(signIns.find(used)).isEmpty();
    }

    @Test
    void notesUseOnceAMinuteAtMost() throws SQLException {
        account(Capacity.GUARDIAN);
        var token = signedIn();
        var seen = "select last_seen_at from identity.sign_in where token_hash = '" + token.hash() + "'";
        var first = stored(seen);

        CLOCK.move(Duration.ofSeconds(59));
        signIns.find(token);
        assertThat(stored(seen)).isEqualTo(first);

        CLOCK.move(Duration.ofSeconds(2));
        signIns.find(token);
        assertThat(stored(seen)).isNotEqualTo(first);
    }

    @Test
    void signsOut() {
        account(Capacity.GUARDIAN);
        var token = signedIn();
        var elsewhere = signedIn();

        signIns.signOut(token);
        signIns.signOut(token);

        assertThat(signIns.find(token)).isEmpty();
        assertThat(signIns.find(elsewhere)).isPresent();
        assertThat(signIns.find(Secret.next())).isEmpty();
    }

    @Test
    void letsNobodyInWhoHasLeftFromThatMomentOn() {
        account(Capacity.STAFF);
        var token = signedIn();

        people.remove(email);

        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void changesHatsOnlyToOnesOwn() {
        var hats = account(Capacity.STAFF, Capacity.GUARDIAN);
        var others = people.add("other-" + email, Capacity.STAFF);
        var token = signedIn();

        assertThat(signIns.switchHat(token, others.get(0))).isEmpty();
        assertThat(signIns.find(token).map(SignedIn::hat)).contains(hats.get(0));
        assertThat(signIns.switchHat(token, hats.get(1))).isPresent();
        assertThat(signIns.find(token).map(SignedIn::hat)).contains(hats.get(1));
        assertThat(signIns.switchHat(Secret.next(), hats.get(1))).isEmpty();
    }

    @Test
    void goesOnUnderAnotherHatWhenOneIsTakenAway() {
        var hats = account(Capacity.STAFF, Capacity.GUARDIAN);
        var token = signedIn();

        people.remove(email, "alder", Capacity.STAFF);

        assertThat(signIns.find(token).map(SignedIn::hat)).contains(hats.get(1));
    }

    @Test
    void fallsBackToNoHatOfStaffForWhichTheSignInIsTooOld() {
        account(Capacity.GUARDIAN);
        var token = signedIn();
        CLOCK.move(Duration.ofHours(12));
        people.remove(email, "alder", Capacity.GUARDIAN);
        isAlso(people.add(email, "birch", Capacity.STAFF).get(0));

        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void fallsBackToNoHatOfStaffAfterHalfAnHourWithoutUse() {
        account(Capacity.GUARDIAN);
        var token = signedIn();
        CLOCK.move(Duration.ofMinutes(30));
        people.remove(email, "alder", Capacity.GUARDIAN);
        isAlso(people.add(email, "birch", Capacity.STAFF).get(0));

        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void endsASignInThatIsTooOldForTheHatOfStaffThatItPutsOn() {
        account(Capacity.GUARDIAN);
        var token = signedIn();
        CLOCK.move(Duration.ofHours(12));
        var staff = people.add(email, "birch", Capacity.STAFF).get(1);
        isAlso(staff);
        assertThat(signIns.find(token)).isPresent();

        assertThat(signIns.switchHat(token, staff)).isEmpty();
        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void givesAParentWhoTeachesOnlyTheRightsOfTheHatTheyWear() {
        var hats = account(Capacity.STAFF, Capacity.GUARDIAN);
        var token = signedIn();

        assertThat(actor(signIns.find(token)))
                .extracting(Actor::school, Actor::person, Actor::capacity)
                .containsExactly(people.school("alder"), hats.get(0).person(), Capacity.STAFF);
        assertThat(actor(signIns.find(token)).duties()).contains(Duty.STAFF).doesNotContain(Duty.GUARDIAN);

        signIns.switchHat(token, hats.get(1));

        assertThat(actor(signIns.find(token)))
                .isEqualTo(new Actor(
                        people.school("birch"), hats.get(1).person(), Capacity.GUARDIAN, Set.of(Duty.GUARDIAN)));
    }

    @Test
    void keepsTheSchoolsOfSomebodyWhoWorksAtTwoApart() {
        var hats = account(Capacity.STAFF, Capacity.STAFF);
        var token = signedIn();
        var mixed = new Hat(hats.get(1).school(), hats.get(0).person(), Capacity.STAFF);
        var asParent = new Hat(hats.get(0).school(), hats.get(0).person(), Capacity.GUARDIAN);

        assertThat(hats).extracting(Hat::school).containsExactly(people.school("alder"), people.school("birch"));
        assertThat(signIns.switchHat(token, mixed)).isEmpty();
        assertThat(signIns.switchHat(token, asParent)).isEmpty();
        assertThat(signIns.find(token).map(SignedIn::hat)).contains(hats.get(0));
    }

    @Test
    void endsASignInThatWasUsedAfterWhatTheClockShowsNow() {
        account(Capacity.STAFF);
        var token = signedIn();

        CLOCK.move(Duration.ofMinutes(-1));
        var aLittleBehind = signIns.find(token);
        CLOCK.move(Duration.ofMinutes(-1));
        var setBack = signIns.find(token);
        CLOCK.move(Duration.ofMinutes(2));

        assertThat(aLittleBehind).isPresent();
        assertThat(setBack).isEmpty();
    }

    @Test
    void forgetsSignInsThatAreOver() throws SQLException {
        account(Capacity.STAFF);
        var over = signedIn();
        CLOCK.move(Duration.ofHours(12));

        signedIn();

        assertThat(stored("select count(*) from identity.sign_in where token_hash = '" + over.hash() + "'"))
                .isEqualTo("0");
    }

    @Test
    void keepsWhoeverIsStaffAsShortUnderTheHatOfAParent() {
        var hats = account(Capacity.STAFF, Capacity.GUARDIAN);
        var idle = signedIn();
        assertThat(signIns.switchHat(idle, hats.get(1))).isPresent();
        CLOCK.move(Duration.ofMinutes(30));
        assertThat(signIns.find(idle)).isEmpty();

        var used = signedIn();
        assertThat(signIns.switchHat(used, hats.get(1))).isPresent();
        for (int part = 0; part < 24; part++) {
            CLOCK.move(Duration.ofMinutes(29));
            signIns.find(used);
        }
        assertThat(signIns.find(used)).as("after 11:36").isPresent();
        CLOCK.move(Duration.ofMinutes(24));
        assertThat(signIns.find(used)).isEmpty();
    }

    @Test
    void tightensASignInThatPutsOnAHatOfStaff() {
        account(Capacity.GUARDIAN);
        var token = signedIn();
        var staff = people.add(email, "birch", Capacity.STAFF).get(1);
        isAlso(staff);
        assertThat(signIns.switchHat(token, staff)).isPresent();

        CLOCK.move(Duration.ofMinutes(31));

        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void takesInByALinkOnce() {
        people.add(email, Capacity.STAFF);
        var link = accounts.invite(OPERATOR, email);
        assertThat(emailOf(link.code())).contains(email);
        assertThat(emailOf(link.code())).as("asking uses nothing up").contains(email);

        assertThat(invitations.accept(link.code(), "", PASSWORD)).isEqualTo(email);

        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Opened.class);
        assertThat(emailOf(link.code())).isEmpty();
        assertThatThrownBy(() -> invitations.accept(link.code(), "", "another password"))
                .isInstanceOf(UnusableInvitation.class);
    }

    @Test
    void takesInOnlyOneOfSeveralWhoUseALinkAtOnce() throws Exception {
        people.add(email, Capacity.STAFF);
        var code = accounts.invite(OPERATOR, email).code();

        var outcomes = atOnce(4, () -> {
            try {
                return invitations.accept(code, "", PASSWORD);
            } catch (UnusableInvitation refused) {
                return refused.code();
            }
        });

        assertThat(outcomes).filteredOn(email::equals).hasSize(1);
    }

    @Test
    void endsALinkAfterFourteenDaysOrByALaterOne() {
        people.add(email, Capacity.STAFF);
        var replaced = accounts.invite(OPERATOR, email).code();
        var later = accounts.invite(OPERATOR, email);

        assertThat(emailOf(replaced)).isEmpty();
        CLOCK.move(Duration.ofDays(14));
        assertThat(emailOf(later.code())).isEmpty();
        assertThatThrownBy(() -> invitations.accept(later.code(), "", PASSWORD)).isInstanceOf(UnusableInvitation.class);
    }

    @Test
    void endsAllSignInsWhenAPasswordIsChosen() {
        account(Capacity.GUARDIAN);
        var token = signedIn();

        invitations.accept(accounts.invite(OPERATOR, email).code(), "", "quite another password");

        assertThat(signIns.find(token)).isEmpty();
        assertThat(signIns.signIn(email, PASSWORD, address)).isEqualTo(new Refused());
    }

    @Test
    void takesPasswordsOfTwelveTo256CharactersWhateverTheyAre() {
        people.add(email, Capacity.STAFF);
        var code = accounts.invite(OPERATOR, email).code();

        assertThatThrownBy(() -> invitations.accept(code, "", "elevenchars")).isInstanceOf(UnfitPassword.class);
        assertThatThrownBy(() -> invitations.accept(code, "", "x".repeat(257))).isInstanceOf(UnfitPassword.class);
        var animals = new String(IntStream.range(0x1F986, 0x1F992).toArray(), 0, 12);
        invitations.accept(code, "", animals);
        assertThat(signIns.signIn(email, animals, address)).isInstanceOf(Opened.class);
    }

    @Test
    void knowsAPasswordHoweverAKeyboardComposesItsAccents() {
        people.add(email, Capacity.GUARDIAN);
        accounts.open(OPERATOR, email, "caf\u00e9 au lait d'\u00e9t\u00e9");

        assertThat(signIns.signIn(email, "cafe\u0301 au lait d'e\u0301te\u0301", address))
                .isInstanceOf(Opened.class);
    }

    @Test
    void setsPasswordsOnlyForTheOperator() {
        account(Capacity.GUARDIAN);
        var head = new Actor(
                SchoolId.next(),
                PersonId.next(),
                Capacity.STAFF,
                Set.of(Duty.STAFF, Duty.HEAD, Duty.TRUST_ADMINISTRATOR));

        assertThatThrownBy(() -> accounts.open(head, email, "quite another password"))
                .isInstanceOf(NotOnDuty.class);
        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Opened.class);
    }

    @Test
    void invitesOnlyWhomTheDirectoryKnowsAndOnlyForTheOperator() {
        var guardian = new Actor(SchoolId.next(), PersonId.next(), Capacity.GUARDIAN, Set.of(Duty.GUARDIAN));

        assertThatThrownBy(() -> accounts.invite(OPERATOR, email)).isInstanceOf(UnknownEmail.class);
        assertThatThrownBy(() -> accounts.invite(OPERATOR, "no address")).isInstanceOf(UnknownEmail.class);
        assertThatThrownBy(() -> accounts.invite(guardian, email)).isInstanceOf(NotOnDuty.class);
    }

    private Optional<String> emailOf(JoinCode code) {
        return invitations.look(code, Optional.empty(), address) instanceof JoinPage.Good good
                ? good.email()
                : Optional.empty();
    }

    private static Actor actor(Optional<SignedIn> found) {
        return found.orElseThrow().caller().actor();
    }

    private static long fastest(Callable<?> work) {
        return IntStream.range(0, 4)
                .mapToLong(run -> {
                    long start = System.nanoTime();
                    try {
                        work.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }
}
