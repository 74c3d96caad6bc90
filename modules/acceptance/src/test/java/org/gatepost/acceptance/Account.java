package org.gatepost.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.gatepost.acceptance.browser.Person;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.kernel.Actor;
import org.gatepost.standalone.testing.PassingFolder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One's own account and the letters that let one back in: SEC-RST-01, SEC-PWD-03, SEC-SES-02, ASVS 7.4 and 7.5. */
abstract class Account extends Stage {

    private static final String ZOE = "zoe.onyame-swiatek@family-mail.example";
    private static final String ZOE_NOW = "zoe.swiatek@family-mail.example";
    private static final String MARGARET = "margaret.ellerby-stone@family-mail.example";
    private static final String GRACE = "grace.linwood@heronbank.example";
    private static final String FIRST = "seven herons by the weir";
    private static final String SECOND = "eight herons by the weir";

    @Test
    void aParentComesBackByALetterChangesWhatTheyHaveAndEndsWhatIsOpenElsewhere() {
        try (var zoe = people.somebody();
                var elsewhere = people.somebody().signIn(ZOE)) {
            zoe.open("sign-in");
            zoe.page().locator("#forgotten").click();
            zoe.page().getByLabel("E-mail address").fill(ZOE);
            zoe.leave(() -> zoe.page().locator("#ask-password").click());
            assertThat(zoe.text("asked")).contains("If we know that address");
            var link = gatepost.letters().linkIn(ZOE, "Choose a new password");

            zoe.open(link);
            choose(zoe, "qwertyqwerty12");
            assertThat(zoe.text()).contains(ZOE).contains("guessed first");
            choose(zoe, FIRST);
            assertThat(zoe.text("changed")).contains("new password");
            assertThat(gatepost.letters().linkIn(ZOE, "Your password was changed"))
                    .isEqualTo("account");
            assertIsOut(elsewhere);
            zoe.open(link);
            assertThat(zoe.shows("unusable")).as("a link is used once").isTrue();

            signIn(zoe, ZOE, FIRST);
            signIn(elsewhere, ZOE, FIRST);
            zoe.open("account");
            zoe.leave(() -> zoe.page().locator("#end-others").click());
            assertThat(zoe.text("done")).contains("signed out");
            assertIsOut(elsewhere);

            zoe.page().locator("#old").fill("not the old one at all");
            zoe.page().locator("#chosen").fill(SECOND);
            zoe.leave(() -> zoe.page().locator("#save-password").click());
            assertThat(zoe.text()).contains("That password is not right.");
            zoe.page().locator("#old").fill(FIRST);
            zoe.page().locator("#chosen").fill(SECOND);
            zoe.leave(() -> zoe.page().locator("#save-password").click());
            assertThat(zoe.text("done")).contains("password");

            zoe.page().locator("#email").fill(ZOE_NOW);
            zoe.page().locator("#email-password").fill(SECOND);
            zoe.leave(() -> zoe.page().locator("#ask-email").click());
            assertThat(gatepost.letters().linkIn(ZOE, "Somebody asked to change your e-mail address"))
                    .isEqualTo("account");
            zoe.open(gatepost.letters().linkIn(ZOE_NOW, "Is this your new e-mail address?"));
            zoe.leave(() -> zoe.page().locator("#confirm").click());
            assertThat(gatepost.letters().linkIn(ZOE, "Your e-mail address was changed"))
                    .isEqualTo("account");
            signIn(zoe, ZOE_NOW, SECOND);
            zoe.open("account");
            assertThat(zoe.text("own-email")).isEqualTo(ZOE_NOW);
        }
    }

    @Test
    void aParentSignsInByALinkThatLookingAtDoesNotUseUp() {
        try (var margaret = people.somebody();
                var scanner = people.somebodyWithoutScripts()) {
            margaret.open("forgotten");
            margaret.page().getByLabel("E-mail address").fill(MARGARET);
            margaret.leave(() -> margaret.page().locator("#ask-link").click());
            var link = gatepost.letters().linkIn(MARGARET, "Your link to sign in");

            scanner.open(link);
            assertThat(scanner.shows("enter")).isTrue();
            margaret.open(link);
            margaret.leave(() -> margaret.page().locator("#enter").click());
            margaret.page().locator("#sign-out").first().waitFor();

            scanner.leave(() -> scanner.page().locator("#enter").click());
            assertThat(scanner.shows("unusable")).isTrue();
        }
    }

    /** The "a teacher who leaves at noon". */
    @Test
    void whoeverLeavesIsShownNothingAtTheirNextRequest() {
        try (var grace = people.somebody().signIn(GRACE)) {
            grace.open("staff/inbox");
            assertThat(grace.page().url()).endsWith("/staff/inbox");

            leaves();
            grace.open("staff/inbox");

            assertIsOut(grace);
            grace.enterAs(GRACE);
            grace.page().getByText("no school here has you on its list now").waitFor();
        }
    }

    /** Grace is no longer in the files that come from the school's own system. */
    private void leaves() {
        try (var folder = PassingFolder.named("leaver");
                var modules = gatepost.modules()) {
            Files.writeString(folder.path().resolve("manifest.csv"), """
                    propertyName,value
                    manifest.version,1.0
                    oneroster.version,1.1
                    file.academicSessions,absent
                    file.classes,absent
                    file.courses,absent
                    file.demographics,absent
                    file.enrollments,delta
                    file.orgs,absent
                    file.users,delta
                    """);
            Files.writeString(folder.path().resolve("users.csv"), """
                    sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,\
                    middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
                    HBP-S16,tobedeleted,2026-11-13T18:00:00.000Z,true,HBP,teacher,hbp-s16,,Grace,Linwood,,,%s,,,,,
                    """.formatted(GRACE));
            Files.writeString(folder.path().resolve("enrollments.csv"), """
                    sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,\
                    primary,beginDate,endDate
                    HBP-C07.HBP-S16,tobedeleted,2026-11-13T18:00:00.000Z,HBP-C07,HBP,HBP-S16,teacher,true,,
                    """);
            modules.get(RosterImports.class)
                    .importFolder(Actor.operatorOfTrust(), folder.path(), ImportOptions.usual(), ImportProgress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void choose(Person person, String password) {
        person.page().locator("#password").fill(password);
        person.leave(() -> person.page().locator("#save").click());
    }

    private static void signIn(Person person, String email, String password) {
        person.open("sign-in");
        person.page().getByLabel("E-mail address").fill(email);
        person.page().getByLabel("Password").fill(password);
        person.press("Sign in");
        person.page().locator("#sign-out").first().waitFor();
    }

    private static void assertIsOut(Person person) {
        person.open("account");
        assertThat(person.page().url()).contains("/sign-in");
        assertThat(person.text("ended")).contains("You were signed out");
    }
}
