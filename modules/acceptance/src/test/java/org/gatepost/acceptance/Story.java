package org.gatepost.acceptance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.gatepost.acceptance.browser.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a concern on a Friday evening to its escalation on the Wednesday after, as the people concerned see it.
 *
 * <p>Time only goes forward, so the days have an order; the tests of a day have none.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@SuppressWarnings({"ClassCanBeStatic", "NullAway.Init"}) // the days share what was written on the first
abstract class Story extends Stage {

    private static final LocalDateTime MONDAY_MORNING = LocalDateTime.parse("2026-11-16T10:00");
    private static final LocalDateTime WEDNESDAY_MORNING = LocalDateTime.parse("2026-11-18T09:00");
    private static final Duration TWO_TICKS = Duration.ofSeconds(75);

    private final String concern = "He is afraid of the playground " + UUID.randomUUID();
    private final String question = "Which book comes next? " + UUID.randomUUID();
    private String unanswered;
    private String answered;

    /** The school is closed from 17:30 on. */
    @Nested
    @Order(1)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnFridayEvening {

        @BeforeAll
        void aminaWrites() {
            try (var amina = people.somebody().signIn(AMINA)) {
                unanswered = write(amina, ILYAS, WELLBEING, concern);
                answered = write(amina, ILYAS, LEARNING, question);
            }
        }

        @Test
        void aParentSeesWhoGetsItByWhenAndWhyBeforeWriting() {
            try (var amina = people.somebody().signIn(AMINA)) {
                choose(amina, ILYAS, WELLBEING);

                assertThat(amina.text("first")).contains("Rebecca Thaxterley");
                assertThat(amina.text("delivery")).contains("16 November", "8:00 am");
                assertThat(amina.text("promise")).contains("17 November", "8:00 am", "weekend");
                assertThat(amina.text("path")).contains("Pastoral lead", "Deputy head", "Headteacher");
                assertThat(amina.text("urgent")).contains(OFFICE_PHONE);
            }
        }

        @Test
        void theThreadShowsThePromise() {
            try (var amina = people.somebody().signIn(AMINA)) {
                amina.open(unanswered);

                assertThat(amina.text("state")).contains("Rebecca Thaxterley", "17 November", "8:00 am");
                assertThat(entriesWith(amina, concern).innerText()).contains("16 November");
            }
        }

        @Test
        void nobodyAtTheSchoolSeesItBeforeItIsDelivered() {
            try (var rebecca = people.somebody().signIn(REBECCA)) {
                assertThat(rebecca.statusOf(asStaff(unanswered))).isEqualTo(404);
            }
        }

        @Test
        void itCanBeTakenBackUntilThen() {
            var text = "On second thoughts " + UUID.randomUUID();
            try (var amina = people.somebody().signIn(AMINA)) {
                write(amina, ILYAS, LEARNING, text);
                amina.press("Take this back");
                amina.page().locator("#confirm-withdraw [data-closes=yes]").click();
                amina.page().getByText("You have taken your message back.").waitFor();

                assertThat(entriesWith(amina, "Taken back before it was delivered")
                                .count())
                        .isEqualTo(1);
            }
        }

        @Test
        void aParentWritesWithoutScripts() {
            var text = "No script was run for this " + UUID.randomUUID();
            try (var amina = people.somebodyWithoutScripts().signIn(AMINA)) {
                write(amina, ILYAS, LEARNING, text);

                assertThat(entriesWith(amina, text).count()).isEqualTo(1);
            }
        }

        @Test
        void aParentReadsInUrduWithoutScriptsAndStaffInEnglish() {
            try (var amina = people.somebodyWithoutScripts()) {
                amina.open("sign-in?to=/family/home");
                amina.press("اردو");
                assertThat(amina.page().url()).endsWith("/sign-in?to=/family/home");
                amina.press("English");
                amina.enterAs(AMINA);
                amina.press("اردو");
                amina.page().locator("html[lang=ur][dir=rtl]").waitFor();

                assertThat(amina.page().url()).endsWith("/family/home");
                assertThat(amina.text("translation")).contains("کمپیوٹر");
                amina.open("staff/nothing");
                assertThat(amina.page().locator("html").getAttribute("lang")).isEqualTo("en-GB");
            }
        }

        @Test
        void aParentWritesWithTheKeyboardAlone() {
            var text = "No mouse was touched for this " + UUID.randomUUID();
            try (var amina = people.somebody().signIn(AMINA)) {
                amina.open("family/home");
                amina.tabTo("Write about " + ILYAS).press("Enter");
                amina.tabTo(LEARNING).press("Space");
                amina.tabTo("Next").press("Enter");
                amina.tabTo("Your message").pressSequentially(text);
                amina.tabTo("Send").press("Enter");

                assertThat(entriesWith(amina, text).count()).isEqualTo(1);
            }
        }

        @Test
        void helpForAChildInDangerIsOneTapAwayWhereverAParentWrites() {
            try (var amina = people.somebody().signIn(AMINA)) {
                choose(amina, ILYAS, LEARNING);
                amina.follow("A child is in danger");

                assertThat(amina.text()).contains("999", "Childline");
            }
        }

        @Test
        void everyPageHasASignOut() {
            try (var amina = people.somebody().signIn(AMINA)) {
                for (String page : new String[] {"family/home", unanswered, "help", "family/nothing"}) {
                    amina.open(page);

                    assertThat(amina.shows("sign-out")).as(page).isTrue();
                }
                amina.press("Sign out");
                amina.open(unanswered);

                assertThat(amina.page().url()).contains("/sign-in");
            }
        }
    }

    /** Delivered at eight. */
    @Nested
    @Order(2)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnMondayMorning {

        @BeforeAll
        void twoNightsLater() {
            gatepost.restartAt(MONDAY_MORNING);
        }

        @Test
        void theTeacherAnswersAndTheParentSeesIt() {
            var answer = "The one with the fox " + UUID.randomUUID();
            try (var rebecca = people.somebody().signIn(REBECCA)) {
                openFromInbox(rebecca, answered);
                assertThat(entriesWith(rebecca, question).count()).isEqualTo(1);
                type(rebecca, answer);
                rebecca.press("Send answer");

                assertThat(entriesWith(rebecca, answer).count()).isEqualTo(1);
            }
            try (var amina = people.somebody().signIn(AMINA)) {
                amina.open(answered);

                assertThat(entriesWith(amina, answer).count()).isEqualTo(1);
                assertThat(amina.text("state")).contains("Answered");
            }
        }

        @Test
        void theInboxShowsWhatIsDueAndHowMuchTimeIsLeft() {
            try (var rebecca = people.somebody().signIn(REBECCA)) {
                rebecca.open("staff/inbox");

                assertThat(rebecca.page().locator("#thread-" + idOf(unanswered)).innerText())
                        .contains("Due", "21 hours left");
            }
        }

        @Test
        void aThreadIsHandedOnAndTheParentIsToldWhoHasIt() {
            try (var amina = people.somebody().signIn(AMINA);
                    var rebecca = people.somebody().signIn(REBECCA)) {
                var thread = write(amina, ILYAS, WELLBEING, "Somebody else may know " + UUID.randomUUID());
                rebecca.open(asStaff(thread));
                rebecca.page().getByText("Hand it on").click();
                rebecca.chooseFrom("To whom", "Bethan Prosser-Lane");
                rebecca.page().locator("#handOnReason").fill("Bethan runs the group.");
                rebecca.press("Hand on");
                assertThat(rebecca.text("confirm-on")).contains("Bethan Prosser-Lane");
                rebecca.press("Yes, they get it");
                rebecca.page().getByText("It is handed on.").waitFor();
                amina.open(thread);

                assertThat(amina.text("state")).contains("Bethan Prosser-Lane");
            }
        }

        @Test
        void anAnswerByTelephoneStopsTheClock() {
            try (var amina = people.somebody().signIn(AMINA);
                    var rebecca = people.somebody().signIn(REBECCA)) {
                var thread = write(amina, ILYAS, LEARNING, "Please ring me " + UUID.randomUUID());
                rebecca.open(asStaff(thread));
                rebecca.page()
                        .getByText("I have answered by telephone or in person")
                        .click();
                rebecca.page().getByLabel("By telephone").check();
                rebecca.page().locator("#note").fill("Talked about spelling.");
                rebecca.press("Record it");
                amina.open(thread);

                assertThat(amina.text("state")).contains("Answered");
                assertThat(entriesWith(amina, "answered by phone").count()).isEqualTo(1);
            }
        }

        @Test
        void theParentSeesThatItNeedsNoAnswer() {
            try (var amina = people.somebody().signIn(AMINA);
                    var rebecca = people.somebody().signIn(REBECCA)) {
                var thread = write(amina, ILYAS, LEARNING, "Thank you " + UUID.randomUUID());
                rebecca.open(asStaff(thread));
                rebecca.page()
                        .locator(
                                "summary",
                                new com.microsoft.playwright.Page.LocatorOptions().setHasText("It needs no answer"))
                        .click();
                rebecca.page().locator("#reason").fill("A thank you.");
                rebecca.press("Mark as needing no answer");
                rebecca.press("Yes, no answer is needed");
                rebecca.page().getByText("It is marked as needing no answer.").waitFor();
                amina.open(thread);

                assertThat(entriesWith(amina, "needs no answer").count()).isEqualTo(1);
            }
        }
    }

    /** An hour after the answer was due. */
    @Nested
    @Order(3)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnWednesdayMorning {

        @BeforeAll
        void theTimeForAnAnswerRanOut() {
            gatepost.restartAt(WEDNESDAY_MORNING);
            try (var amina = people.somebody().signIn(AMINA)) {
                amina.open(unanswered);
                awaitText(amina, "The time for an answer ran out", TWO_TICKS);
            }
        }

        @Test
        void itHasBeenEscalatedOnceAlongTheFlowChart() {
            try (var amina = people.somebody().signIn(AMINA)) {
                amina.open(unanswered);

                assertThat(entriesWith(amina, "The time for an answer ran out").count())
                        .isEqualTo(1);
                assertThat(amina.text("state")).contains("Bethan Prosser-Lane");
            }
        }

        @Test
        void thePastoralLeadHasItAndTheTeacherCanStillReadIt() {
            try (var bethan = people.somebody().signIn(PASTORAL_LEAD);
                    var rebecca = people.somebody().signIn(REBECCA)) {
                openFromInbox(bethan, unanswered);
                rebecca.open(asStaff(unanswered));

                assertThat(entriesWith(bethan, concern).count()).isEqualTo(1);
                assertThat(entriesWith(rebecca, concern).count()).isEqualTo(1);
            }
        }

        @Test
        void theDeputySeesItOnTheBoard() {
            try (var martin = people.somebody().signIn(DEPUTY)) {
                assertThat(onTheBoard(martin, unanswered)).contains("Bethan Prosser-Lane");
            }
        }

        @Test
        void theServerHasNothingToComplainOf() {
            assertThat(gatepost.errors()).isEmpty();
        }

        @Test
        void whatWasAnsweredWasNotEscalated() {
            try (var amina = people.somebody().signIn(AMINA)) {
                amina.open(answered);

                assertThat(entriesWith(amina, "The time for an answer ran out").count())
                        .isZero();
            }
        }
    }

    /** The line of the thread on the escalations board, which goes on over pages: the longest waiting come first. */
    private static String onTheBoard(Person leader, String thread) {
        leader.open("leadership/escalations");
        var line = leader.page().locator("#thread-" + idOf(thread));
        while (line.count() == 0) {
            leader.open(leader.page().locator("#more").getAttribute("href").substring(1));
        }
        return line.innerText();
    }

    private static String idOf(String thread) {
        return thread.replaceFirst(".*id=", "");
    }

    private static void openFromInbox(Person staff, String thread) {
        staff.open("staff/inbox");
        staff.page().locator("#thread-" + idOf(thread) + " a").click();
        staff.page().locator("#entries").waitFor();
    }
}
