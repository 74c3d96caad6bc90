package org.gatepost.identity.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatepost.identity.Again;
import org.gatepost.identity.EmailChanges;
import org.gatepost.identity.OwnAccount;
import org.gatepost.identity.Passkeys;
import org.gatepost.identity.SecondFactorResets;
import org.gatepost.identity.SecondFactors;
import org.gatepost.identity.SecondStep;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome.NeedsSecondFactor;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** SEC-RST-01, ASVS 6.3.7: of every change of how somebody is let in its owner is told, by the letter that was sent. */
class CredentialNoticesTest extends SignOnFixture {

    private static final String NEW = "seven herons by the weir";

    /** What the letter about each says. */
    private static final Map<CredentialChange, String> SAYS = Map.of(
            CredentialChange.PASSWORD, "The password of your Gatepost account was changed.",
            CredentialChange.EMAIL, "now has another e-mail address",
            CredentialChange.SECOND_FACTOR_ADDED, "now asks for a code when you sign in",
            CredentialChange.SECOND_FACTOR_REMOVED, "no longer asks for a code",
            CredentialChange.RECOVERY_CODES, "has new recovery codes",
            CredentialChange.RECOVERY_CODE_USED, "with a recovery code",
            CredentialChange.PASSKEY_ADDED, "has a new passkey",
            CredentialChange.PASSKEY_REMOVED, "A passkey of your Gatepost account no longer works.",
            CredentialChange.SCHOOL_ACCOUNT_JOINED, "can now be opened with your school account",
            CredentialChange.SECOND_FACTOR_RESET, "Your school has taken the second step");

    @TempDir
    static Path letters;

    private Postbox post;
    private OwnAccount own;
    private SecondFactors factors;
    private Passkeys passkeys;

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
        own = gatepost.get(OwnAccount.class);
        factors = gatepost.get(SecondFactors.class);
        passkeys = gatepost.get(Passkeys.class);
        post = new Postbox(gatepost, letters);
        post.clear();
    }

    @ParameterizedTest
    @EnumSource(CredentialChange.class)
    void tellsTheOwner(CredentialChange change) {
        account(Capacity.STAFF);

        bringAbout(change);

        assertThat(post.to(email))
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains(SAYS.get(change))
                        .contains("call the school office now.")
                        .contains("\n" + Postbox.SITE + "/account")
                        .doesNotContain(NEW));
    }

    private void bringAbout(CredentialChange change) {
        switch (change) {
            case PASSWORD -> own.changePassword(signedIn(), PASSWORD, NEW, address);
            case EMAIL -> {
                own.askForEmail(signedIn(), PASSWORD, "other-" + email, address);
                var code = Postbox.codeIn(post.to("other-" + email));
                post.clear();
                gatepost.get(EmailChanges.class).confirm(code);
            }
            case SECOND_FACTOR_ADDED -> addSecondFactor();
            case SECOND_FACTOR_REMOVED -> {
                var token = addSecondFactor().token();
                post.clear();
                factors.turnOff(token, again());
            }
            case RECOVERY_CODES -> {
                var token = addSecondFactor().token();
                post.clear();
                factors.renewRecoveryCodes(token, again());
            }
            case RECOVERY_CODE_USED -> {
                var codes = addSecondFactor().codes();
                post.clear();
                var half = ((NeedsSecondFactor) signIns.signIn(email, PASSWORD, address)).token();
                gatepost.get(SecondStep.class).give(half, codes.get(0), address);
            }
            case PASSKEY_ADDED -> addPasskey();
            case PASSKEY_REMOVED -> {
                var token = addPasskey();
                post.clear();
                passkeys.remove(token, passkeys.own(token).get(0).id(), again());
            }
            case SCHOOL_ACCOUNT_JOINED -> entered(signOn());
            case SECOND_FACTOR_RESET -> {
                var person = opened(signIns.signIn(email, PASSWORD, address))
                        .signedIn()
                        .hat()
                        .person();
                addSecondFactor();
                post.clear();
                gatepost.get(SecondFactorResets.class).reset(head(), person, "Lost it; came to see me.");
            }
        }
    }

    /** What is not told is not asked either: nothing but what is in {@link CredentialChange} changes how one is let in. */
    @Test
    void saysSomethingElseOfEach() {
        assertThat(SAYS.keySet()).isEqualTo(EnumSet.allOf(CredentialChange.class));
        assertThat(SAYS.values()).doesNotHaveDuplicates();
    }

    @Test
    void tellsWhoeverHadAPasswordOfAnInvitationThatReplacedIt() {
        account(Capacity.GUARDIAN);
        invitations.accept(accounts.invite(OPERATOR, email).code(), "", NEW);

        assertThat(post.to(email)).singleElement().asString().contains(SAYS.get(CredentialChange.PASSWORD));
    }

    @Test
    void tellsInTheLanguageOfTheirLastSignIn() {
        account(Capacity.GUARDIAN);
        var token = signedIn();
        own.speak(token, Locale.forLanguageTag("pl"));

        addPasskey(token);

        assertThat(post.to(email)).singleElement().asString().contains("Content-Language: pl");
    }

    private Actor head() {
        return new Actor(
                people.school("alder"), new PersonId(UUID.randomUUID()), Capacity.STAFF, Set.of(Duty.STAFF, Duty.HEAD));
    }

    private Added addSecondFactor() {
        var token = signedIn();
        var app = AppForge.with(factors.offer(token));
        var codes = factors.turnOn(token, app.codeAt(CLOCK.instant()), again());
        CLOCK.move(Duration.ofSeconds(60));
        return new Added(token, codes);
    }

    private Secret addPasskey() {
        return addPasskey(signedIn());
    }

    private Secret addPasskey(Secret token) {
        var asked = passkeys.offer(token, again());
        passkeys.add(token, asked.token(), "phone", new DeviceForge(Postbox.SITE).made(asked.options()));
        return token;
    }

    private Again again() {
        return new Again(PASSWORD, address);
    }

    private record Added(Secret token, List<String> codes) {}
}
