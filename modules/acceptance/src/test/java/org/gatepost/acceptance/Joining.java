package org.gatepost.acceptance;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import org.gatepost.acceptance.browser.Codes;
import org.gatepost.acceptance.browser.PasskeyDevice;
import org.gatepost.acceptance.browser.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The office invites, by letter and on paper, and people join: SEC-RST-01, SEC-PWD-03, SEC-AUZ-05. Nobody is ever put
 * together with somebody else.
 */
abstract class Joining extends Stage {

    private static final String OFFICE = "colin.achterberg@heronbank.example";
    private static final String OTHER_OFFICE = "brenda.cropthorne@saltings.example";
    private static final String LIST = "office/joining";
    private static final String PASSWORD = "nine geese by the weir";

    @Test
    void aParentIsInvitedByLetterJoinsAndSignsInWithAPasskey() {
        try (var colin = people.somebody().signIn(OFFICE);
                var parent = people.somebody()) {
            colin.open(LIST + "?state=NEVER_INVITED");
            var name = tickFirst(colin);
            var email = rowOf(colin, name).locator("td").nth(1).innerText().strip();
            colin.leave(() -> colin.press("Send letters"));
            assertThat(colin.text("toasts")).contains("One letter is on its way.");

            var link = gatepost.letters().linkIn(email, "Join");
            parent.open(link);
            assertThat(parent.text("invited")).contains("Heron Bank Primary School", name);
            assertThat(parent.text("sign-in-with")).isEqualTo(email);
            choosePassword(parent);
            assertThat(parent.page().url()).endsWith("/family/home");

            PasskeyDevice.of(parent);
            parent.open("account/passkeys");
            parent.page().getByLabel("A name for it").fill("My phone");
            parent.page().locator("#make").click();
            parent.page().getByText("Your passkeys have changed.").waitFor();
            signOut(parent);
            parent.open("sign-in?to=/family/home");
            parent.page().locator("#passkey").click();
            parent.page().locator("#sign-out").waitFor();
            assertThat(parent.page().url()).endsWith("/family/home");

            parent.open(link);
            assertThat(parent.text("yours")).contains("You have joined already");
            try (var another = people.somebody()) {
                another.open(link);
                assertThat(another.text("over")).contains("used already");
            }
            colin.open(listOf(name));
            assertThat(rowOf(colin, name).innerText()).contains("Joined");
        }
    }

    @Test
    void anotherCarerJoinsByASlipAndNotIntoAmina() {
        try (var colin = people.somebody().signIn(OFFICE);
                var carer = people.somebody()) {
            colin.open(LIST + "?state=NO_ADDRESS");
            var name = tickFirst(colin);
            var code = printed(colin);

            carer.open(code);
            assertThat(carer.text("invited")).contains(name);
            typeAddress(carer, AMINA);
            assertThat(carer.text("asked")).as("as for any other address").contains("sent a letter to " + AMINA);
            assertThat(gatepost.letters().linkIn(AMINA, "You have an account already"))
                    .isEqualTo("sign-in");

            var own = "carer-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + "@post.example";
            carer.open(code);
            typeAddress(carer, own);
            carer.open(gatepost.letters().linkIn(own, "Is this your e-mail address?"));
            assertThat(carer.text("sign-in-with")).isEqualTo(own);
            choosePassword(carer);
            assertThat(carer.text()).contains("Write about").doesNotContain(ILYAS);

            try (var stranger = people.somebody()) {
                stranger.open(code);
                assertThat(stranger.text("over")).contains("used already");
            }
        }
    }

    @Test
    void anAccountAddsAnotherSchool() {
        try (var brenda = people.somebody().signIn(OTHER_OFFICE);
                var daniel = people.somebody()) {
            brenda.open(LIST + "?state=NEVER_INVITED");
            tickFirst(brenda);
            var code = printed(brenda);

            daniel.open(code);
            daniel.page().getByText("I have an account already").click();
            daniel.page().locator("#account-email").fill(DANIEL);
            daniel.page().locator("#account-password").fill("not his password at all");
            daniel.leave(() -> daniel.page().locator("#sign-in-and-add").click());
            assertThat(daniel.text()).contains("We could not sign you in here.");
            daniel.page().locator("#account-email").fill(DANIEL);
            daniel.page().locator("#account-password").fill("low-tide-at-heron-bank");
            daniel.leave(() -> daniel.page().locator("#sign-in-and-add").click());
            daniel.page().locator("#sign-out").first().waitFor();

            daniel.open(code);
            assertThat(daniel.text("yours")).contains("You have joined already");
        }
    }

    @Test
    void whoIsSignedInAddsAnotherSchoolAndNobodyElsesInvitationOfTheSame() {
        try (var brenda = people.somebody().signIn(OTHER_OFFICE);
                var rachel = people.somebody().signIn(RACHEL)) {
            brenda.open(LIST + "?state=NEVER_INVITED");
            tickFirst(brenda);
            var first = printed(brenda);
            brenda.open(LIST + "?state=NEVER_INVITED");
            tickFirst(brenda);
            var second = printed(brenda);

            rachel.open(first);
            assertThat(rachel.text()).contains("You are signed in as Rachel Thornbury-Gale");
            rachel.leave(() -> rachel.page().locator("#add").click());
            rachel.open(second);
            assertThat(rachel.text("somebody-else")).contains("another person at the same school");
        }
    }

    @Test
    void anInvitationIsTakenBack() {
        try (var colin = people.somebody().signIn(OFFICE);
                var parent = people.somebody()) {
            colin.open(LIST + "?state=NO_ADDRESS");
            var name = tickFirst(colin);
            var code = printed(colin);
            colin.open(listOf(name));
            tick(colin, name);
            colin.leave(() -> colin.press("Take invitations back"));
            assertThat(colin.text("toasts")).contains("One invitation is taken back.");

            parent.open(code);
            assertThat(parent.text("over")).contains("taken this back");
        }
    }

    private static String listOf(String name) {
        return LIST + "?name=" + name.replace(" ", "+");
    }

    /** Ticks the first line that can be; whose it is. */
    private static String tickFirst(Person office) {
        var label = office.page().locator("#people tbody label").first();
        label.click();
        return label.innerText().strip();
    }

    private static void tick(Person office, String name) {
        rowOf(office, name).locator("label").first().click();
    }

    private static Locator rowOf(Person office, String name) {
        return office.page()
                .locator("#people tbody tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    /** Prints a slip for whoever is ticked and looks at it with a camera. */
    private static String printed(Person office) {
        var download = office.page().waitForDownload(() -> office.press("Print slips"));
        return Codes.onPaper(download.path());
    }

    private static void typeAddress(Person carer, String address) {
        carer.page().locator("#address").fill(address);
        carer.leave(() -> carer.press("Next"));
    }

    private static void choosePassword(Person joining) {
        joining.page().locator("#password").fill("short");
        joining.leave(() -> joining.press("Save and sign in"));
        joining.page().locator("#password").fill(PASSWORD);
        joining.press("Save and sign in");
        joining.page().locator("#sign-out").first().waitFor();
    }

    private static void signOut(Person person) {
        person.open("");
        person.page().locator("#sign-out").first().click();
        person.page().getByText("You are signed out.").waitFor();
    }
}
