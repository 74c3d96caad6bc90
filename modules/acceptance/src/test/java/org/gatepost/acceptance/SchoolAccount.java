package org.gatepost.acceptance;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gatepost.acceptance.browser.Person;
import org.gatepost.acceptance.server.SchoolProvider;
import org.gatepost.identity.Accounts;
import org.gatepost.kernel.Actor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff sign on by the school's own identity provider, a real Keycloak; what they may do is the directory's to say. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@SuppressWarnings("ClassCanBeStatic") // both parts are done on one server
abstract class SchoolAccount extends Stage {

    private static final String BUTTON = "#school-account";
    private static final String TRUST_OFFICE_PHONE = "01632 960100";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern AT_PROVIDER = Pattern.compile(".*/realms/.*");

    @Nested
    @Order(1)
    class BeforeTheProviderAnswers {

        @Test
        void thePageSaysSo() {
            try (var somebody = people.somebody()) {
                somebody.open("sign-in");
                somebody.page().locator(BUTTON).click();

                assertThat(somebody.text("why")).contains("We cannot reach the school’s sign-in");
                assertThat(somebody.text()).contains(TRUST_OFFICE_PHONE, "Try again");
            }
        }
    }

    @Nested
    @Order(2)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnceItDoes {

        @BeforeAll
        void openIt() {
            gatepost.provider().openFor(gatepost.url());
        }

        @Test
        void aTeacherSignsOnWorksAndSignsOutOfBoth() {
            var olivia = withPassword(known("olivia.trebarne@heronbank.example"));
            try (var teacher = people.somebody()) {
                teacher.open("staff/inbox");
                signOn(teacher, olivia);

                assertThat(teacher.page().url()).endsWith("/staff/inbox");
                assertThat(teacher.statusOf("leadership/escalations")).isEqualTo(404);

                teacher.open("staff/inbox");
                signOut(teacher);
                goToProvider(teacher);
                teacher.page().locator("#password").waitFor();

                teacher.open("sign-in");
                teacher.enterAs(olivia);
                teacher.page()
                        .getByText("You sign in with your school account now")
                        .waitFor();
            }
        }

        @Test
        void aStrangerIsToldWhomToAskAndGetsOutAgain() {
            var stranger = known("stranger@elsewhere.example");
            try (var somebody = people.somebody()) {
                somebody.open("sign-in");
                enter(somebody, stranger);

                assertThat(somebody.text("why")).contains("Gatepost does not know this school account");
                assertThat(somebody.text()).contains("ring the school office", TRUST_OFFICE_PHONE);
                assertThat(somebody.statusOf("staff/inbox")).isEqualTo(200);
                assertThat(somebody.page().url()).contains("/sign-in");

                somebody.page().goBack();
                somebody.page().locator("#way-out").click();
                somebody.page().locator("#kc-logout").click();
                somebody.page().getByText("You are signed out.").waitFor();
                goToProvider(somebody);
                somebody.page().locator("#password").waitFor();
            }
        }

        @Test
        void aSignInEndsWhenTheProviderEndsItsSession() {
            var hannah = known("hannah.osei-bright@heronbank.example");
            try (var teacher = people.somebody()) {
                teacher.open("staff/inbox");
                signOn(teacher, hannah);

                gatepost.provider().endSessionsOf(hannah);

                awaitText(teacher, "Sign in with your school account", SOON);
                assertThat(teacher.page().url()).contains("/sign-in");
            }
        }

        @Test
        void aCodeFromTheOfficeTellsWhoseAnUnknownSchoolAccountIs() {
            var castledene = known("e.castledene." + UUID.randomUUID() + "@elsewhere.example");
            try (var emily = people.somebody()) {
                emily.open("sign-in");
                enter(emily, castledene);
                assertThat(emily.text("why")).contains("Gatepost does not know this school account");

                emily.open("join?code=" + invite("emily.castledene@heronbank.example"));
                emily.page().locator(BUTTON).click();
                emily.page().locator("#sign-out").waitFor();
                signOut(emily);

                emily.open("sign-in?to=/staff/inbox");
                signOn(emily, castledene);
                assertThat(emily.page().url()).endsWith("/staff/inbox");
                assertThat(emily.text()).contains("Emily Castledene");
            }
        }

        @Test
        void whoComesFromTheProviderIsNotAskedForASecondStepHere() {
            var callum = withPassword(known("callum.whitlowe@heronbank.example"));
            try (var teacher = people.somebody().signIn(callum)) {
                teacher.open("account/second-factor");
                var app = new AuthenticatorApp(teacher.text("key"));
                teacher.page()
                        .getByLabel("Code")
                        .fill(app.codeAt(gatepost.clock().instant()));
                teacher.press("Turn it on");
                teacher.page().locator("#codes").waitFor();
                teacher.open("");
                signOut(teacher);

                teacher.open("sign-in?to=/staff/inbox");
                signOn(teacher, callum);

                assertThat(teacher.page().url()).endsWith("/staff/inbox");
            }
        }

        @Test
        void theProviderMayChangeItsKey() {
            var fatima = known("fatima.siddall-khan@heronbank.example");
            try (var teacher = people.somebody()) {
                teacher.open("sign-in?to=/staff/inbox");
                signOn(teacher, fatima);
                signOut(teacher);

                gatepost.provider().changeKey();

                teacher.open("sign-in?to=/staff/inbox");
                signOn(teacher, fatima);
                gatepost.provider().endSessionsOf(fatima);
                awaitText(teacher, "Sign in with your school account", SOON);
            }
        }

        @Test
        void anAnswerIsGoodOnceAndOnlyInTheBrowserThatAsked() {
            var grace = known("grace.linwood@heronbank.example");
            try (var teacher = people.somebody();
                    var thief = people.somebody()) {
                teacher.open("sign-in?to=/staff/inbox");
                goToProvider(teacher);
                var answer = teacher.page()
                        .waitForRequest(
                                Pattern.compile(".*/sign-in/school/callback.*"), () -> enterThere(teacher, grace))
                        .url();
                teacher.page().locator("#sign-out").waitFor();

                for (Person again : new Person[] {thief, teacher}) {
                    again.open(answer);
                    assertThat(again.text("why")).contains("That did not work.");
                    assertThat(again.text()).contains("Please start again.");
                }
                thief.open("staff/inbox");
                assertThat(thief.page().url()).contains("/sign-in");

                goToProvider(thief);
                thief.open(answer);
                assertThat(thief.text("why")).as("of another sign-on").contains("That did not work.");
            }
        }

        @Test
        void whoTurnsBackCanStartAgain() {
            try (var somebody = people.somebody()) {
                goToProvider(somebody);
                var state = somebody.page().url().replaceFirst(".*[?&]state=([^&]*).*", "$1");

                somebody.open("sign-in/school/callback?error=access_denied&state=" + state + "&iss="
                        + gatepost.provider().issuer());

                assertThat(somebody.text("why")).contains("You have not signed in.");
                somebody.follow("Try again");
                somebody.page().waitForURL(AT_PROVIDER);
            }
        }

        @Test
        void aBookmarkOfTheAnswerAndAForgedEndAreRefused() {
            try (var somebody = people.somebody()) {
                somebody.open("sign-in/school/callback");
                assertThat(somebody.text("why")).contains("That did not work.");

                assertThat(endSession(somebody)).isEqualTo(400);
            }
        }
    }

    /** The same address, once the provider knows it. */
    private String known(String email) {
        gatepost.provider().know(email);
        return email;
    }

    /** The same address, with an account that was opened before there was a provider. */
    private String withPassword(String email) {
        try (var modules = gatepost.modules()) {
            modules.get(Accounts.class).open(Actor.operatorOfTrust(), email, Person.PASSWORD);
        }
        return email;
    }

    private String invite(String email) {
        try (var modules = gatepost.modules()) {
            return modules.get(Accounts.class)
                    .invite(Actor.operatorOfTrust(), email)
                    .code()
                    .value();
        }
    }

    private static void goToProvider(Person person) {
        person.open("sign-in");
        person.page().locator(BUTTON).click();
        person.page().waitForURL(AT_PROVIDER);
    }

    /** From the sign-in page that is shown to the page that the person wanted. */
    private static void signOn(Person person, String email) {
        enter(person, email);
        person.page().locator("#sign-out").waitFor();
    }

    /** From the sign-in page that is shown back to Gatepost, whatever comes of it. */
    private static void enter(Person person, String email) {
        person.page().locator(BUTTON).click();
        person.page().waitForURL(AT_PROVIDER);
        enterThere(person, email);
        person.page().waitForURL(Pattern.compile("(?!.*/realms/).*"));
    }

    private static void enterThere(Person person, String email) {
        person.page().locator("#username").fill(email);
        person.page().locator("#password").fill(SchoolProvider.PASSWORD);
        person.page().locator("#kc-login").click();
    }

    /** Tells Gatepost by a forged token that a session has ended; returns the status of its answer. */
    int endSession(Person forger) {
        var address = gatepost.url().resolve("sign-in/school/backchannel").toString();
        var form = RequestOptions.create().setForm(FormData.create().set("logout_token", "e30.e30."));
        return forger.page().request().post(address, form).status();
    }

    private static void signOut(Person person) {
        person.page().locator("#sign-out").first().click();
        person.page().getByText("You are signed out.").waitFor();
    }
}
