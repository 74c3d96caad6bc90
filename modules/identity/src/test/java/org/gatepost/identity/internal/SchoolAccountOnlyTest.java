package org.gatepost.identity.internal;

import java.nio.file.Path;
import java.util.Locale;
import org.gatepost.identity.Again;
import org.gatepost.identity.Asked;
import org.gatepost.identity.ForgottenPasswords;
import org.gatepost.identity.Passkeys;
import org.gatepost.identity.SecondFactors;
import org.gatepost.identity.SecondStep;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInLinks;
import org.gatepost.identity.SignInOutcome.NeedsSecondFactor;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.SignInOutcome.SchoolAccountOnly;
import org.gatepost.kernel.Capacity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff who have a school account come in by that alone: whatever else opens sign-ins is no way round it. */
class SchoolAccountOnlyTest extends SignOnFixture {

    @TempDir
    static Path letters;

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
        post = new Postbox(gatepost, letters);
        post.clear();
    }

    @ParameterizedTest
    @EnumSource(value = Means.class, names = "SINGLE_SIGN_ON", mode = EnumSource.Mode.EXCLUDE)
    void opensNothingByAnythingElse(Means means) {
        account(Capacity.STAFF);
        entered(signOn());

        assertThat(gatepost.get(OpenSignIns.class).open(accountOf(email), means, CLOCK.instant()))
                .containsInstanceOf(SchoolAccountOnly.class);
    }

    @Test
    void takesNoPasskeyInstead() {
        account(Capacity.STAFF);
        var passkeys = gatepost.get(Passkeys.class);
        var token = signedIn();
        var made = passkeys.offer(token, new Again(PASSWORD, address));
        var device = new DeviceForge(Postbox.SITE);
        passkeys.add(token, made.token(), "phone", device.made(made.options()));
        var before = passkeys.challenge();
        assertThat(passkeys.signIn(before.token(), device.signed(before.options()), address))
                .isInstanceOf(Opened.class);

        entered(signOn());
        var after = passkeys.challenge();

        assertThat(passkeys.signIn(after.token(), device.signed(after.options()), address))
                .isInstanceOf(SchoolAccountOnly.class);
    }

    /** They joined it in another browser, between the two steps here. */
    @Test
    void takesNoSecondStepOfAPasswordInstead() {
        account(Capacity.STAFF);
        var token = signedIn();
        var factors = gatepost.get(SecondFactors.class);
        var app = AppForge.with(factors.offer(token));
        var codes = factors.turnOn(token, app.codeAt(CLOCK.instant()), new Again(PASSWORD, address));
        var half = ((NeedsSecondFactor) signIns.signIn(email, PASSWORD, address)).token();

        entered(signOn());

        assertThat(gatepost.get(SecondStep.class).give(half, codes.get(0), address))
                .isInstanceOf(SchoolAccountOnly.class);
    }

    @Test
    void sendsNoLinkToChooseAPasswordThatWouldOpenNothing() {
        account(Capacity.STAFF);
        entered(signOn());
        post.clear();

        assertThat(gatepost.get(ForgottenPasswords.class).ask(email, Locale.UK, address))
                .isEqualTo(Asked.ON_ITS_WAY);

        assertThat(post.all()).isEmpty();
    }

    @Test
    void takesNoLinkThatWasSentBeforeItsOwnerBecameStaff() {
        account(Capacity.GUARDIAN);
        var links = gatepost.get(SignInLinks.class);
        links.ask(email, Locale.UK, address);
        Secret code = post.code(email);

        people.add(email, "alder", Capacity.STAFF).forEach(this::isAlso);

        assertThat(links.use(code, address)).isInstanceOf(Refused.class);
    }

    @Test
    void staysAsItIsForGuardiansWhoAreNothingElse() {
        account(Capacity.GUARDIAN);

        assertThat(signIns.signIn(email, PASSWORD, address)).isInstanceOf(Opened.class);
    }
}
