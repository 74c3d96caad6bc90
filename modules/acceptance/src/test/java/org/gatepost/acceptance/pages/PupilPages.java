package org.gatepost.acceptance.pages;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatepost.acceptance.browser.Person;

/** What children see, and a device on which their class is open. */
final class PupilPages {

    private static final String CARD = "pupil";
    private static final String DEVICE = "pupil/device";
    private static final String PICTURES = "pupil/pictures";
    private static final String HOME = "pupil/home";
    private static final List<String> CHOICE = List.of("CAT", "SUN", "BOAT");
    private static final List<String> ANOTHER = List.of("KEY", "CUP", "BELL");

    private final Supplier<String> offer;
    private final Supplier<String> card;

    /**
     * @param offer makes the address by which a device becomes one of a class's, below the server's
     * @param card makes the address of a new card of a child of that class
     */
    PupilPages(Supplier<String> offer, Supplier<String> card) {
        this.offer = offer;
        this.card = card;
    }

    List<ShownPage> all() {
        var open = of(Role.CLASS_DEVICE, CARD, "open", this::openDevice);
        var pictures = of(Role.CLASS_DEVICE, PICTURES, "for the first time", this::showCard);
        var home = of(Role.PUPIL, HOME, "as it is", this::comeIn);
        return List.of(
                of(Role.STRANGER, CARD, "not open", person -> CARD),
                of(Role.STRANGER, DEVICE, "without a code", person -> DEVICE),
                of(Role.STRANGER, DEVICE, "without a code", person -> DEVICE)
                        .then(
                                "a code that is no good",
                                person -> person.leave(() -> {
                                    person.open(DEVICE + "#used-up");
                                    person.press("Open the class on this device");
                                })),
                open,
                open.then("a card that does not work here", person -> {
                    person.open("help");
                    person.open(CARD + "#of-another-class");
                    person.page().locator(".gp-mistakes").waitFor();
                }),
                open.then("in Polish", Ways.in("Polski")),
                open.then("in Urdu", Ways.in("اردو")),
                pictures,
                pictures.then("one chosen", person -> choose(person, CHOICE.subList(0, 1))),
                pictures.then("the same again", person -> choose(person, CHOICE)),
                pictures.then("not the same", person -> {
                    choose(person, CHOICE);
                    choose(person, ANOTHER);
                }),
                pictures.then("in Urdu", Ways.in("اردو")),
                home,
                home.then("in Polish", Ways.in("Polski")),
                home.then("in Urdu", Ways.in("اردو")));
    }

    private String openDevice(Person child) {
        child.open(CARD);
        if (child.shows("not-open")) {
            child.open(offer.get());
            child.leave(() -> child.page().locator("#open").click());
        }
        return CARD;
    }

    private String showCard(Person child) {
        openDevice(child);
        child.open("help"); // another page, so that the fragment is not a mere jump
        child.open(card.get());
        child.page().locator("#pictures").waitFor();
        return PICTURES;
    }

    private String comeIn(Person child) {
        child.open(HOME);
        if (!child.shows("rules")) {
            showCard(child);
            choose(child, CHOICE);
            if (!child.shows("rules")) {
                choose(child, CHOICE);
            }
        }
        return HOME;
    }

    private static void choose(Person child, List<String> pictures) {
        pictures.forEach(picture ->
                child.leave(() -> child.page().locator("#pick-" + picture).click()));
    }

    private static ShownPage of(Role role, String page, String state, Function<Person, String> address) {
        return ShownPage.found(Audience.PUPIL, role, page, state, address);
    }
}
