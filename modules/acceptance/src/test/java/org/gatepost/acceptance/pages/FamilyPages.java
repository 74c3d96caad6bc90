package org.gatepost.acceptance.pages;

import java.util.List;
import java.util.function.Function;
import org.gatepost.acceptance.browser.Person;

/** What parents and carers see. */
final class FamilyPages {

    private static final String HOME = "family/home";

    private FamilyPages() {}

    static List<ShownPage> all() {
        var writing = of("family/write", Role.PARENT, "a nature chosen", Lists.writing("&next=1&nature=LEARNING"));
        var aboutStaff = of("family/write", Role.PARENT, "about staff", Lists.writing("&next=1&nature=STAFF"));
        var answered = of("family/thread", Role.PARENT, "answered", Lists.threadOn(HOME, "Answered"));
        var sent = of("family/thread", Role.PARENT, "about to be sent", Lists.writing("&next=1&nature=LEARNING"))
                .then("just sent", person -> {
                    person.page().locator("#body").fill("Which book comes next? He has read all of the fox.");
                    pressSend(person);
                });
        return List.of(
                home(Role.PARENT, "as it is"),
                ShownPage.at(Audience.FAMILY, Role.PARENT, HOME, "had been open for long", HOME + "?expired"),
                home(Role.PARENT_OF_TWO_SCHOOLS, "as it is"),
                home(Role.PARENT_WITHOUT_TERMS, "as it is"),
                home(Role.PARENT_WHO_WRITES, "many messages"),
                of(HOME, Role.PARENT_WHO_WRITES, "second page", Lists.pageTwoOf(HOME)),
                of("family/write", Role.PARENT, "as it is", Lists.writing("")),
                of("family/write", Role.PARENT, "nothing chosen", Lists.writing("&next=1")),
                writing,
                writing.then("nothing written", FamilyPages::pressSend),
                writing.then("everything unfolded", Lists::unfold),
                aboutStaff,
                aboutStaff.then("about staff, nothing written", FamilyPages::pressSend),
                of(
                        "family/write",
                        Role.PARENT_WITHOUT_TERMS,
                        "no promise can be given",
                        Lists.writing("&next=1&nature=LEARNING")),
                sent,
                answered,
                answered.then("nothing written", FamilyPages::pressSend),
                answered.then("everything unfolded", Lists::unfold),
                of("family/thread", Role.PARENT, "waiting", Lists.threadOn(HOME, "With ")),
                of("family/thread", Role.PARENT, "overdue", Lists.threadOn(HOME, "Not answered")),
                ShownPage.at(Audience.FAMILY, Role.PARENT, "help", "as it is", "help"),
                ShownPage.at(Audience.FAMILY, Role.TWO_HATS, "other-hat", "from a family page", HOME));
    }

    private static ShownPage home(Role parent, String state) {
        return ShownPage.at(Audience.FAMILY, parent, HOME, state, HOME);
    }

    private static ShownPage of(String page, Role parent, String state, Function<Person, String> address) {
        return ShownPage.found(Audience.FAMILY, parent, page, state, address);
    }

    private static void pressSend(Person parent) {
        parent.leave(() -> parent.page().locator("#send").click());
    }
}
