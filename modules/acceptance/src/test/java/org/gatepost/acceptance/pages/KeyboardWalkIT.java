package org.gatepost.acceptance.pages;

import java.time.LocalDateTime;
import java.util.UUID;
import org.gatepost.acceptance.browser.KeyboardWalk;
import org.gatepost.acceptance.browser.People;
import org.gatepost.acceptance.browser.Person;
import org.gatepost.acceptance.server.Servers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Without a mouse: a parent writes and reads the answer, a teacher answers and hands on, and the head goes to what is
 * not in the bar.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // before all tests
class KeyboardWalkIT {

    private static final LocalDateTime WEDNESDAY_MORNING = LocalDateTime.parse("2026-11-18T09:00");
    private static final String AMINA = "amina.yusuf-hale@post.example";
    private static final String JOSEPHINE = "josephine.adebayo-marsh@heronbank.example";
    private static final String REBECCA = "rebecca.thaxterley@heronbank.example";

    private People people;

    @BeforeAll
    void openBrowser() {
        people = new People(Servers.MICRO.startedAt(WEDNESDAY_MORNING).url());
    }

    @AfterAll
    void closeBrowser() {
        people.close();
    }

    @Test
    void aParentWritesAndReadsTheAnswer() {
        var question = "No mouse was touched for this " + UUID.randomUUID();
        var answer = "Nor for this answer " + UUID.randomUUID();
        try (var amina = people.somebody().signIn(AMINA);
                var rebecca = people.somebody().signIn(REBECCA)) {
            var thread = write(amina, question);
            answer(rebecca, thread, answer);
            amina.open("family/home");
            new KeyboardWalk(amina).toLink(thread).press("Enter");

            assertThat(amina.page().locator("#entries")).containsText(question);
            assertThat(amina.page().locator("#entries")).containsText(answer);
        }
    }

    @Test
    void aTeacherHandsOn() {
        try (var amina = people.somebody().signIn(AMINA);
                var rebecca = people.somebody().signIn(REBECCA)) {
            var thread = write(amina, "Somebody else may know " + UUID.randomUUID());
            rebecca.open("staff/inbox");
            var walk = new KeyboardWalk(rebecca);
            walk.toLink(thread).press("Enter");
            rebecca.page().locator("#entries").waitFor();
            walk.to("Hand it on").press("Enter");
            walk.to("To whom");
            rebecca.page().keyboard().type("Bethan");
            walk.to("Why").pressSequentially("Bethan runs the group.");
            walk.to("Hand on").press("Enter");
            walk.to("Yes, they get it").press("Enter");

            assertThat(rebecca.page().locator("#entries")).containsText("handed it on to Bethan");
        }
    }

    @Test
    void theHeadGoesToWhatIsUnderMore() {
        try (var josephine = people.somebody().signIn(JOSEPHINE)) {
            josephine.open("staff/inbox");
            var walk = new KeyboardWalk(josephine);
            walk.to("More").press("Enter");
            walk.to("Roles");
            josephine.page().keyboard().press("Escape");
            assertThat(josephine.page().locator("#nav-roles")).isHidden();

            josephine.page().keyboard().press("Enter");
            walk.to("Roles").press("Enter");

            assertThat(josephine.page().locator("#roles")).isVisible();
            assertThat(josephine.page().locator(".gp-nav-more > summary")).hasText("More");
        }
    }

    /** Returns what names it in the addresses of parents and of staff. */
    private static String write(Person amina, String question) {
        amina.open("family/home");
        var walk = new KeyboardWalk(amina);
        walk.to("Write about Ilyas").press("Enter");
        amina.page().locator("#next").waitFor();
        walk.to("Learning").press("Space");
        walk.to("Next").press("Enter");
        amina.page().locator("#body").waitFor();
        walk.to("Your message").pressSequentially(question);
        walk.to("Send").press("Enter");
        amina.page().locator("#entries").waitFor();
        return amina.page().url().replaceFirst(".*[?&](id=[^&#]*).*", "$1");
    }

    private static void answer(Person rebecca, String thread, String answer) {
        rebecca.open("staff/inbox");
        var walk = new KeyboardWalk(rebecca);
        walk.toLink(thread).press("Enter");
        rebecca.page().locator("#entries").waitFor();
        walk.to("Your answer").pressSequentially(answer);
        walk.to("Send answer").press("Enter");
        assertThat(rebecca.page().locator("#entries")).containsText(answer);
    }
}
