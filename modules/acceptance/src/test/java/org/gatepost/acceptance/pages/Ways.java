package org.gatepost.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gatepost.acceptance.browser.Person;

/** Ways that several pages are reached by. */
final class Ways {

    private static final String LINES = "[id^='thread-']:has(a[href*='thread?id='])";

    private Ways() {}

    /** The first thread on the list at {@code address} that somebody may open. */
    static Function<Person, String> threadOn(String address) {
        return threadOn(address, "");
    }

    /** The first thread on the list at {@code address}, or on its further pages, of which the list says {@code words}. */
    static Function<Person, String> threadOn(String address, String words) {
        return person -> {
            person.open(address);
            var lines = person.page().locator(LINES).filter(new Locator.FilterOptions().setHasText(words));
            while (lines.count() == 0) {
                person.open(linkOf(person, "more"));
            }
            return below(lines.first().locator("a[href*='thread?id=']").first());
        };
    }

    /** The second page of the list at {@code address}. */
    static Function<Person, String> pageTwoOf(String address) {
        return person -> {
            person.open(address);
            return linkOf(person, "more");
        };
    }

    /** Where one writes about the first child. */
    static Function<Person, String> writing(String query) {
        return person -> {
            person.open("family/home");
            return below(person.page().locator("a[href*='family/write?child=']").first()) + query;
        };
    }

    private static String linkOf(Person person, String id) {
        return below(person.page().locator("#" + id));
    }

    private static String below(Locator link) {
        return link.getAttribute("href", new Locator.GetAttributeOptions().setTimeout(3_000))
                .replaceFirst("^/", "");
    }

    /** Chooses a language by its own name. */
    static Consumer<Person> in(String language) {
        return person -> person.leave(() -> person.press(language));
    }

    /** Opens the rest of the navigation. */
    static void openMore(Person person) {
        person.page().locator(".gp-nav-more > summary").click();
    }

    /** Opens everything that is folded. */
    static void unfold(Person person) {
        unfold(person.page());
    }

    private static void unfold(Page page) {
        page.locator("main details:not([open])").evaluateAll("all => all.forEach(each => each.open = true)");
    }
}
