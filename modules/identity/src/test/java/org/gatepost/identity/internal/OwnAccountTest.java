package org.gatepost.identity.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatepost.identity.Asked;
import org.gatepost.identity.EmailChanges;
import org.gatepost.identity.ForgottenPasswords;
import org.gatepost.identity.NotProvedAgain;
import org.gatepost.identity.NotSignedIn;
import org.gatepost.identity.OwnAccount;
import org.gatepost.identity.OwnAccount.Arrival;
import org.gatepost.identity.OwnAccount.OpenSignIn;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInLinks;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.UnfitEmail;
import org.gatepost.identity.UnfitPassword;
import org.gatepost.identity.UnusableLink;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** SEC-RST-01, SEC-PWD-03 and one's own account, by the letters that were sent. */
class OwnAccountTest extends SignInFixture {

    private static final String NEW = "seven herons by the weir";

    @TempDir
    static Path letters;

    private ForgottenPasswords forgotten;
    private SignInLinks links;
    private EmailChanges changes;
    private OwnAccount own;
    private Postbox post;

    @BeforeAll
    static void sendLettersIntoAFolder() {
        Postbox.open(letters);
    }

    @AfterAll
    static void sendNoMore() {
        Postbox.close();
    }

    @BeforeEach
    void findNothingOfTheTestBefore() {
        forgotten = gatepost.get(ForgottenPasswords.class);
        links = gatepost.get(SignInLinks.class);
        changes = gatepost.get(EmailChanges.class);
        own = gatepost.get(OwnAccount.class);
        post = new Postbox(gatepost, letters);
        post.clear();
    }

    @Test
    void choosesANewPasswordByTheLetterOnce() {
        account(Capacity.GUARDIAN);
        var before = signedIn();
        forgotten.ask(email, Locale.UK, address);
        var code = post.code(email);

        assertThat(forgotten.emailOf(code)).contains(email);
        forgotten.choose(code, NEW);

        assertThat(signIns.find(before)).isEmpty();
        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Refused.class);
        assertThat(signIns.signIn(email, NEW, address)).isInstanceOf(Opened.class);
        assertThatThrownBy(() -> forgotten.choose(code, NEW + "!")).isInstanceOf(UnusableLink.class);
        assertThat(forgotten.emailOf(code)).isEmpty();
    }

    @Test
    void tellsTheOwnerThatThePasswordWasChanged() {
        account(Capacity.GUARDIAN);
        forgotten.ask(email, Locale.UK, address);
        forgotten.choose(post.code(email), NEW);

        assertThat(post.to(email)).singleElement().asString().contains("Your password was changed");
    }

    /** SEC-HOST-01. */
    @Test
    void putsNothingButTheConfiguredAddressIntoLinks() {
        account(Capacity.GUARDIAN);
        forgotten.ask(email, Locale.UK, address);

        assertThat(post.to(email)).singleElement().asString().contains("\nhttps://gatepost.trust.example/reset?code=");
    }

    /** SEC-PWD-03. */
    @Test
    void answersStrangersAlikeAndWritesToNobody() {
        assertThat(forgotten.ask("stranger-" + email, Locale.UK, address)).isEqualTo(Asked.ON_ITS_WAY);
        assertThat(forgotten.ask("no address", Locale.UK, address)).isEqualTo(Asked.ON_ITS_WAY);
        assertThat(links.ask("stranger-" + email, Locale.UK, address)).isEqualTo(Asked.ON_ITS_WAY);

        assertThat(post.all()).isEmpty();
    }

    /** SEC-PWD-03. */
    @Test
    void takesAsLongForStrangersWhoAsk() {
        account(Capacity.GUARDIAN);
        forgotten.ask(email, Locale.UK, address);
        var known = median(() -> forgotten.ask(email, Locale.UK, address));
        var strange = median(() -> forgotten.ask("stranger-" + email, Locale.UK, address));

        assertThat(Math.abs(known.toMillis() - strange.toMillis())).isLessThan(50);
    }

    @Test
    void letsNobodyAskTooOften() {
        account(Capacity.GUARDIAN);

        var answers = IntStream.range(0, 12)
                .mapToObj(i -> forgotten.ask(email, Locale.UK, address))
                .toList();

        assertThat(answers.subList(0, 10)).containsOnly(Asked.ON_ITS_WAY);
        assertThat(answers.get(11)).isEqualTo(Asked.TOO_MANY_TRIES);
    }

    @Test
    void writesOneLetterToWhoeverAskedSeveralTimes() {
        account(Capacity.GUARDIAN);
        for (int i = 0; i < 3; i++) {
            forgotten.ask(email, Locale.UK, address);
            CLOCK.move(Duration.ofSeconds(1));
        }

        assertThat(post.to(email)).hasSize(1);
    }

    @Test
    void letsALinkGoStaleHalfAnHourAfterItWasSent() {
        account(Capacity.GUARDIAN);
        forgotten.ask(email, Locale.UK, address);
        CLOCK.move(Duration.ofMinutes(20));
        var code = post.code(email);

        CLOCK.move(Duration.ofMinutes(30).minusMillis(1));
        assertThat(forgotten.emailOf(code)).isPresent();
        CLOCK.move(Duration.ofMillis(1));
        assertThat(forgotten.emailOf(code)).isEmpty();
        assertThatThrownBy(() -> forgotten.choose(code, NEW)).isInstanceOf(UnusableLink.class);
    }

    @Test
    void keepsTheLinkWhenThePasswordWillNotDo() {
        account(Capacity.GUARDIAN);
        forgotten.ask(email, Locale.UK, address);
        var code = post.code(email);

        assertThatThrownBy(() -> forgotten.choose(code, "qwerty123456")).isInstanceOf(UnfitPassword.class);
        assertThatThrownBy(() -> forgotten.choose(code, email)).isInstanceOf(UnfitPassword.class);

        forgotten.choose(code, NEW);
    }

    @Test
    void letsAResetLinkDieWithTheOldPassword() {
        account(Capacity.GUARDIAN);
        forgotten.ask(email, Locale.UK, address);
        var code = post.code(email);

        own.changePassword(signedIn(), PASSWORD, NEW, address);

        assertThatThrownBy(() -> forgotten.choose(code, NEW)).isInstanceOf(UnusableLink.class);
    }

    @Test
    void usesALinkOnceHoweverManyTryAtOnce() throws Exception {
        account(Capacity.GUARDIAN);
        links.ask(email, Locale.UK, address);
        var code = post.code(email);

        var outcomes = atOnce(6, () -> links.use(code, address));

        assertThat(outcomes).filteredOn(Opened.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(5);
    }

    @Test
    void signsInByALinkThatLookingAtDoesNotUseUp() {
        account(Capacity.GUARDIAN);
        links.ask(email, Locale.forLanguageTag("pl"), address);
        assertThat(post.to(email)).singleElement().asString().contains("Content-Language: pl");
        var code = post.code(email);

        assertThat(links.isGood(code)).isTrue();
        assertThat(links.isGood(code)).isTrue();
        assertThat(opened(links.use(code, address)).signedIn().hat().capacity()).isEqualTo(Capacity.GUARDIAN);
        assertThat(links.isGood(code)).isFalse();
    }

    @Test
    void letsASignInLinkGoStaleAfterAQuarterOfAnHour() {
        account(Capacity.GUARDIAN);
        links.ask(email, Locale.UK, address);
        var code = post.code(email);

        CLOCK.move(Duration.ofMinutes(15));

        assertThat(links.use(code, address)).isInstanceOf(Refused.class);
    }

    @Test
    void sendsNoSignInLinkToAnybodyWhoIsStaff() {
        account(Capacity.GUARDIAN, Capacity.STAFF);

        assertThat(links.ask(email, Locale.UK, address)).isEqualTo(Asked.ON_ITS_WAY);

        assertThat(post.all()).isEmpty();
    }

    @Test
    void takesACodeForItsPurposeOnly() {
        account(Capacity.GUARDIAN);
        forgotten.ask(email, Locale.UK, address);
        var code = post.code(email);

        assertThat(links.use(code, address)).isInstanceOf(Refused.class);
        assertThat(changes.newEmail(code)).isEmpty();
        assertThat(forgotten.emailOf(code)).isPresent();
        assertThat(forgotten.emailOf(Secret.next())).isEmpty();
    }

    @Test
    void changesThePasswordAndSignsOutAllOthers() {
        account(Capacity.STAFF);
        var here = signedIn();
        var elsewhere = signedIn();

        own.changePassword(here, PASSWORD, NEW, address);

        assertThat(signIns.find(here)).isPresent();
        assertThat(signIns.find(elsewhere)).isEmpty();
        assertThat(signIns.signIn(email, NEW, address)).isInstanceOf(Opened.class);
        assertThat(post.to(email)).hasSize(1);
    }

    @Test
    void changesNothingWithoutTheOldPassword() {
        account(Capacity.STAFF);
        var here = signedIn();

        assertThatThrownBy(() -> own.changePassword(here, PASSWORD + "x", NEW, address))
                .isInstanceOf(NotProvedAgain.class);
        assertThatThrownBy(() -> own.askForEmail(here, PASSWORD + "x", "other-" + email, address))
                .isInstanceOf(NotProvedAgain.class);

        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Opened.class);
        assertThat(post.all()).isEmpty();
    }

    @Test
    void changesTheAddressOnlyOnceTheNewOneConfirms() {
        account(Capacity.GUARDIAN);
        var here = signedIn();
        var other = "other-" + email;

        own.askForEmail(here, PASSWORD, other, address);
        assertThat(post.to(email)).singleElement().asString().contains("asked to change your e-mail");
        var code = Postbox.codeIn(post.to(other));
        assertThat(own.view(here).email()).isEqualTo(email);
        assertThat(changes.newEmail(code)).contains(other);
        post.clear();
        changes.confirm(code);

        assertThat(signIns.find(here)).isEmpty();
        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Refused.class);
        assertThat(signIns.signIn(other, PASSWORD, address)).isInstanceOf(Opened.class);
        assertThat(post.to(email)).singleElement().asString().contains("e-mail address was changed");
        assertThatThrownBy(() -> changes.confirm(code)).isInstanceOf(UnusableLink.class);
    }

    /** SEC-PWD-03: nobody learns whose addresses are known. */
    @Test
    void neitherTakesNorTellsAnAddressThatSomebodyHas() {
        account(Capacity.GUARDIAN);
        var taken = "taken-" + email;
        people.add(taken, Capacity.GUARDIAN);
        accounts.open(OPERATOR, taken, PASSWORD);

        own.askForEmail(signedIn(), PASSWORD, taken, address);

        assertThat(post.to(taken)).isEmpty();
        assertThat(post.to(email)).hasSize(1);
    }

    @Test
    void doesNotTakeAnAddressThatSomebodyGotMeanwhile() {
        account(Capacity.GUARDIAN);
        var other = "other-" + email;
        var here = signedIn();
        own.askForEmail(here, PASSWORD, other, address);
        var code = Postbox.codeIn(post.to(other));
        people.add(other, Capacity.GUARDIAN);
        accounts.open(OPERATOR, other, PASSWORD);

        assertThatThrownBy(() -> changes.confirm(code)).isInstanceOf(UnusableLink.class);

        assertThat(own.view(here).email()).isEqualTo(email);
    }

    @Test
    void refusesWhatIsNoNewAddress() {
        account(Capacity.GUARDIAN);
        var here = signedIn();

        assertThatThrownBy(() -> own.askForEmail(here, PASSWORD, email.toUpperCase(Locale.ROOT), address))
                .isInstanceOf(UnfitEmail.class);
        assertThatThrownBy(() -> own.askForEmail(here, PASSWORD, "x\r\nBcc: y@z", address))
                .isInstanceOf(UnfitEmail.class);
    }

    @Test
    void listsSignInsByWhatTheirOwnerKnowsThemBy() {
        account(Capacity.GUARDIAN);
        var phone = signedIn();
        own.arrived(
                phone,
                new Arrival(
                        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36",
                        "192.0.2.77",
                        Locale.forLanguageTag("ur")));
        CLOCK.move(Duration.ofMinutes(5));
        var here = signedIn();

        var view = own.view(here);

        assertThat(view.email()).isEqualTo(email);
        assertThat(view.language()).isEqualTo(Locale.forLanguageTag("ur"));
        assertThat(view.signIns()).extracting(OpenSignIn::current).containsExactly(true, false);
        assertThat(view.signIns().get(1)).satisfies(other -> {
            assertThat(other.browser()).isEqualTo("Chrome");
            assertThat(other.system()).isEqualTo("Android");
            assertThat(other.origin()).isEqualTo("192.0.…");
        });
    }

    @Test
    void endsOneOrAllOthersAndNeverSomebodyElses() {
        account(Capacity.GUARDIAN);
        var here = signedIn();
        var second = signedIn();
        var third = signedIn();
        var strangers = strangersSignIn();
        var secondId = own.view(second).signIns().get(0).id();
        var strangersId = own.view(strangers).signIns().get(0).id();

        own.end(here, strangersId);
        own.end(here, UUID.randomUUID());
        own.end(here, secondId);
        assertThat(signIns.find(second)).isEmpty();
        assertThat(signIns.find(third)).isPresent();
        own.endOthers(here);

        assertThat(signIns.find(third)).isEmpty();
        assertThat(signIns.find(here)).isPresent();
        assertThat(signIns.find(strangers)).isPresent();
    }

    @Test
    void listsNothingThatIsOver() {
        account(Capacity.STAFF);
        signedIn();
        CLOCK.move(Duration.ofMinutes(31));

        assertThat(own.view(signedIn()).signIns()).hasSize(1);
    }

    @Test
    void isNobodysWithoutASignIn() {
        var stranger = Secret.next();

        assertThatThrownBy(() -> own.view(stranger)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> own.endOthers(stranger)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> own.changePassword(stranger, PASSWORD, NEW, address))
                .isInstanceOf(NotSignedIn.class);
    }

    @Test
    void writesDownSignInsRefusalsAndResets() throws Exception {
        var hat = account(Capacity.GUARDIAN).get(0);
        signIns.signIn(email, "wrong " + PASSWORD, address);
        signedIn();
        forgotten.ask(email, Locale.UK, address);
        forgotten.choose(post.code(email), NEW);

        assertThat(acts(hat.school().toString())).contains("identity.signedIn");
        assertThat(acts(Actor.TRUST.toString())).contains("identity.signInRefused", "identity.passwordReset");
    }

    /** SEC-RST-01: whoever copies the tables opens nothing. */
    @Test
    void storesNoSecretOfALetter() throws Exception {
        account(Capacity.GUARDIAN);
        forgotten.ask(email, Locale.UK, address);
        var code = post.code(email);

        assertThat(stored("select string_agg(c::text, ' ') from identity.link_code c"))
                .contains(code.hash())
                .doesNotContain(code.value());
        assertThat(stored("select string_agg(l::text, ' ') from notification.letter l"))
                .doesNotContain(code.value(), email);
    }

    private Secret strangersSignIn() {
        var stranger = "stranger-" + email;
        people.add(stranger, Capacity.GUARDIAN);
        accounts.open(OPERATOR, stranger, PASSWORD);
        return opened(signIns.signIn(stranger, PASSWORD, address)).token();
    }

    private static List<String> acts(String school) throws SQLException {
        return List.of(stored("select string_agg(act, ' ') from audit.entry where school_id = '" + school + "'")
                .split(" "));
    }

    private static Duration median(Runnable asking) {
        var times = IntStream.range(0, 5)
                .mapToObj(i -> {
                    long start = System.nanoTime();
                    asking.run();
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .sorted()
                .toList();
        return times.get(2);
    }
}
