package org.gatepost.acceptance;

import com.microsoft.playwright.options.SelectOption;
import org.gatepost.acceptance.browser.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A teacher is away: who covers gets the running messages, after a preview said so (rules 3). */
abstract class ClassCover extends Stage {

    private static final String HEAD = "josephine.adebayo-marsh@heronbank.example";
    private static final String REBECCA_NAME = "Rebecca Thaxterley";
    private static final String COVER_NAME = "Amal Abdirahman";

    @Test
    void theHeadNamesACoverAndTakesItBack() {
        try (var amina = people.somebody().signIn(AMINA);
                var rebecca = people.somebody().signIn(REBECCA);
                var head = people.somebody().signIn(HEAD)) {
            var thread = write(amina, ILYAS, LEARNING, "He has lost his reading book.");
            openTeam(head, classOf(rebecca));

            head.page().locator("#away > summary").click();
            head.page().locator("#awayPerson").selectOption(new SelectOption().setLabel(REBECCA_NAME));
            head.page().locator("#awayFirst").fill("2026-11-16");
            head.page().locator("#awayLast").fill("2026-11-20");
            head.page().locator("#awayCover").selectOption(new SelectOption().setLabel(COVER_NAME));
            head.press("See what changes");
            assertThat(head.text("moves")).contains("then with", COVER_NAME);
            assertThat(hasIt(amina, thread)).doesNotContain(COVER_NAME);

            make(head);
            assertThat(hasIt(amina, thread)).contains(COVER_NAME);
            assertThat(classOf(rebecca)).isNotEmpty();
            assertThat(rebecca.text("absences")).contains(REBECCA_NAME);
            assertThat(rebecca.shows("changes-title")).isFalse();

            head.page().locator("#absences a").first().click();
            make(head);
            assertThat(hasIt(amina, thread)).doesNotContain(COVER_NAME);

            head.page().locator("#team a[href*='end=']").last().click();
            head.press("See what changes");
            make(head);
            assertThat(head.text("team")).as("it never began").doesNotContain(COVER_NAME);
        }
    }

    private static void make(Person head) {
        head.press("Make this change");
        head.page().locator("#changed").waitFor();
    }

    private static String hasIt(Person parent, String thread) {
        parent.open(thread);
        return parent.text();
    }

    /** The name of the one class that {@code teacher} teaches. */
    private static String classOf(Person teacher) {
        teacher.open("staff/class-team");
        return teacher.page()
                .locator("#team caption")
                .innerText()
                .replace("The team of ", "")
                .strip();
    }

    private static void openTeam(Person head, String name) {
        head.open("staff/class-team");
        head.page().locator("#class").selectOption(new SelectOption().setLabel(name));
        head.press("Show");
        head.page().locator("#team").waitFor();
    }
}
