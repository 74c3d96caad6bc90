package org.gatepost.acceptance;

import java.util.List;
import java.util.stream.Stream;
import org.gatepost.acceptance.browser.PasskeyDevice;
import org.gatepost.acceptance.browser.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What lets people in besides a password: passkeys, codes of an app, recovery codes (ASVS V6; SEC-PWD-02). */
abstract class Factors extends Stage {

    /** Where a half open sign-in must not get; a page of each kind. */
    private static final List<String> CLOSED = List.of(
            "",
            "staff/inbox",
            "staff/safeguarding",
            "leadership/escalations",
            "family/home",
            "other-hat",
            "account/passkeys",
            "account/second-factor");

    @Test
    void aParentMakesAPasskeySignsInWithItAndRemovesIt() {
        try (var daniel = people.somebody().signIn(DANIEL)) {
            PasskeyDevice.of(daniel);
            daniel.open("account/passkeys");
            daniel.page().getByLabel("A name for it").fill("My phone");
            daniel.page().locator("#make").click();
            daniel.page().getByText("Your passkeys have changed.").waitFor();
            assertThat(daniel.text("own")).contains("My phone");
            signOut(daniel);

            daniel.open("sign-in?to=/family/home");
            daniel.page().locator("#passkey").click();
            daniel.page().locator("#sign-out").waitFor();
            assertThat(daniel.page().url()).endsWith("/family/home");

            daniel.open("account/passkeys");
            daniel.press("Remove");
            daniel.page().getByText("You have no passkeys yet.").waitFor();
            signOut(daniel);

            daniel.open("sign-in");
            daniel.page().locator("#passkey").click();
            daniel.page().getByText("That passkey did not work.").waitFor();
        }
    }

    @Test
    void withoutScriptsThereIsNoPasskeyToPress() {
        try (var somebody = people.somebodyWithoutScripts()) {
            somebody.open("sign-in");

            assertThat(somebody.page().locator("#passkey").isVisible()).isFalse();
        }
    }

    @Test
    void staffTurnOnASecondStepAndAreAskedForItThenUntilTheyTurnItOff() {
        try (var bethan = people.somebody().signIn(PASTORAL_LEAD)) {
            bethan.open("account/second-factor");
            var app = new AuthenticatorApp(bethan.text("key"));
            bethan.page().getByLabel("Code").fill("000000");
            bethan.press("Turn it on");
            bethan.page().getByText("That code is not right").first().waitFor();
            bethan.page().getByLabel("Code").fill(app.codeAt(gatepost.clock().instant()));
            bethan.press("Turn it on");
            var codes = Stream.of(bethan.text("codes").split("\n"))
                    .map(String::strip)
                    .toList();
            assertThat(codes).hasSize(10);
            signOut(bethan);

            openHalf(bethan);
            assertOpensNothing(bethan);
            bethan.open("second-factor?to=/staff/inbox");
            bethan.page()
                    .getByLabel("Code")
                    .fill(app.codeAt(gatepost.clock().instant().plusSeconds(30)));
            bethan.press("Sign in");
            bethan.page().locator("#sign-out").waitFor();
            assertThat(bethan.page().url()).endsWith("/staff/inbox");
            signOut(bethan);

            openHalf(bethan);
            bethan.page().getByLabel("Code").fill(codes.get(0));
            bethan.press("Sign in");
            bethan.page().locator("#sign-out").waitFor();
            bethan.open("account/second-factor");
            assertThat(bethan.text()).contains("You have 9 recovery codes left.");
            bethan.press("Turn it off");
            bethan.page().getByText("Your second step is off.").waitFor();
            signOut(bethan);
            bethan.signIn(PASTORAL_LEAD);
        }
    }

    private static void openHalf(Person bethan) {
        bethan.open("sign-in");
        bethan.enterAs(PASTORAL_LEAD);
        bethan.page().getByLabel("Code").waitFor();
    }

    private static void assertOpensNothing(Person bethan) {
        for (String path : CLOSED) {
            bethan.open(path);
            assertThat(bethan.page().url()).as(path).contains("/sign-in");
        }
    }

    private static void signOut(Person person) {
        person.open("");
        person.page().locator("#sign-out").first().click();
        person.page().getByText("You are signed out.").waitFor();
    }
}
