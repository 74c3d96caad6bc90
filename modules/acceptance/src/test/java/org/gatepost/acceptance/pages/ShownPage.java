package org.gatepost.acceptance.pages;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gatepost.acceptance.browser.Person;

/**
 * A page as somebody sees it, in one of its states.
 *
 * @param of what is shown: the page's file below the web application without its ending, or a servlet's path
 * @param state in a few words
 * @param status of the answer with which it comes
 * @param address from which it is reached, below the server's; may look it up on another page
 * @param steps what is done there until it is shown; none for a page that has an address of its own
 */
record ShownPage(
        String of,
        String state,
        Audience audience,
        Role role,
        int status,
        Function<Person, String> address,
        List<Consumer<Person>> steps) {

    /** A page at a known address. */
    static ShownPage at(Audience audience, Role role, String of, String state, String address) {
        return found(audience, role, of, state, person -> address);
    }

    /** A page whose address is found first, by somebody in the same role. */
    static ShownPage found(Audience audience, Role role, String of, String state, Function<Person, String> address) {
        return new ShownPage(of, state, audience, role, 200, address, List.of());
    }

    /** The page that comes after {@code next} was done on this one. */
    ShownPage then(String nextState, Consumer<Person> next) {
        return new ShownPage(of, nextState, audience, role, status, address, List.of(next));
    }

    ShownPage withStatus(int expected) {
        return new ShownPage(of, state, audience, role, expected, address, steps);
    }

    /** Whether it can be opened again, as a bookmark can. */
    boolean hasAddress() {
        return steps.isEmpty();
    }

    /** In the names of files; unique in the catalogue. */
    String slug() {
        return (of + " " + role.name() + " " + state).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    @Override
    public String toString() {
        return of + ", " + state + " (" + role.title() + ")";
    }
}
