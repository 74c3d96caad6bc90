package org.gatepost.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import org.gatepost.acceptance.browser.People;
import org.gatepost.acceptance.browser.Person;
import org.gatepost.acceptance.server.Gatepost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import static org.awaitility.Awaitility.await;

/** A server with the demo trust, its people, and what they do again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // before all tests
abstract class Stage {

    static final LocalDateTime FRIDAY_EVENING = LocalDateTime.parse("2026-11-13T18:00");

    /** Mother of Ilyas, Safiya and Idris. */
    static final String AMINA = "amina.yusuf-hale@post.example";

    /** Mother of Maisie and Noah, who live with her. */
    static final String RACHEL = "rachel.thornbury-gale@post.example";

    /** Father of Maisie and Noah, who live with their mother. */
    static final String DANIEL = "daniel.prycewood@inbox.example";

    /** Ilyas's class teacher. */
    static final String REBECCA = "rebecca.thaxterley@heronbank.example";

    static final String PASTORAL_LEAD = "bethan.prosser-lane@heronbank.example";
    static final String DEPUTY = "martin.okell@heronbank.example";
    static final String OFFICE_PHONE = "01632 960101";

    /** What Amina's messages are about, here. */
    static final String ILYAS = "Ilyas";

    /** Whom both Rachel and Daniel can write about. */
    static final String MAISIE = "Maisie";

    static final String LEARNING = "Learning";
    static final String WELLBEING = "Wellbeing or behaviour";

    Gatepost gatepost;
    People people;

    /** The server that everything is done on; running already, or started now. */
    abstract Gatepost server();

    @BeforeAll
    void openBrowser() {
        gatepost = server();
        people = new People(gatepost.url());
    }

    @AfterAll
    void closeBrowser() {
        people.close();
    }

    /** From "my children" to the page on which to write. */
    static void choose(Person parent, String child, String nature) {
        parent.open("family/home");
        parent.follow("Write about " + child);
        parent.page()
                .getByLabel(nature, new Page.GetByLabelOptions().setExact(true))
                .check();
        parent.press("Next");
        parent.page().getByLabel("Your message").waitFor();
    }

    static void type(Person writer, String text) {
        writer.page().locator("#body").fill(text);
    }

    /** Writes {@code text} about a child and returns the address of its thread, below the server's. */
    static String write(Person parent, String child, String nature, String text) {
        choose(parent, child, nature);
        type(parent, text);
        parent.press("Send");
        parent.page().locator("#entries").waitFor();
        return addressOf(parent);
    }

    /** The path and query that {@code person} is at, to be opened by somebody else or later. */
    static String addressOf(Person person) {
        return person.page().url().replaceFirst("^https?://[^/]+/", "").replaceFirst("#.*", "");
    }

    static String asStaff(String familyAddress) {
        return familyAddress.replaceFirst("^family/", "staff/");
    }

    /** The messages and acts of the thread that is shown, in which {@code text} stands. */
    static Locator entriesWith(Person reader, String text) {
        return reader.page().locator("#entries > li").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Looks at the page again until it says {@code text}. */
    static void awaitText(Person reader, String text, Duration atMost) {
        await("the page says: " + text)
                .pollInSameThread()
                .pollInterval(Duration.ofSeconds(1))
                .atMost(atMost)
                .until(() -> {
                    reader.page().reload();
                    return reader.text().contains(text);
                });
    }
}
