package org.gatepost.acceptance.pages;

import java.util.List;
import java.util.function.Function;
import org.gatepost.acceptance.browser.Person;

/** What parents and carers see. */
final class FamilyPages {

    private static final String HOME = "family/home";
    private static final String CHILDREN = "family/children";
    private static final String MORE = "family/more";

    private FamilyPages() {}

    private static ShownPage account(String page) {
        return ShownPage.at(Audience.FAMILY, Role.PARENT, page, "as it is", page);
    }

    static List<ShownPage> all() {
        var home = home(Role.PARENT, "as it is");
        var children = ShownPage.at(Audience.FAMILY, Role.PARENT, CHILDREN, "as it is", CHILDREN);
        var more = ShownPage.at(Audience.FAMILY, Role.PARENT, MORE, "as it is", MORE);
        var passkeys = account("account/passkeys");
        var secondFactor = account("account/second-factor");
        var writing = of("family/write", Role.PARENT, "a nature chosen", Ways.writing("&next=1&nature=LEARNING"));
        var aboutStaff = of("family/write", Role.PARENT, "about staff", Ways.writing("&next=1&nature=STAFF"));
        var answered = of("family/thread", Role.PARENT, "answered", Ways.threadOn(HOME, "Answered"));
        var account = ShownPage.at(Audience.FAMILY, Role.PARENT, "account", "as it is", "account");
        var sent = of("family/thread", Role.PARENT, "about to be sent", Ways.writing("&next=1&nature=LEARNING"))
                .then("just sent", person -> {
                    person.page().locator("#body").fill("Which book comes next? He has read all of the fox.");
                    pressSend(person);
                });
        return List.of(
                home,
                ShownPage.at(Audience.FAMILY, Role.PARENT, HOME, "had been open for long", HOME + "?expired"),
                home(Role.PARENT_OF_TWO_SCHOOLS, "as it is"),
                home(Role.PARENT_WITHOUT_TERMS, "as it is"),
                home(Role.PARENT_WHO_WRITES, "many messages"),
                of(HOME, Role.PARENT_WHO_WRITES, "second page", Ways.pageTwoOf(HOME)),
                of("family/write", Role.PARENT, "as it is", Ways.writing("")),
                of("family/write", Role.PARENT, "nothing chosen", Ways.writing("&next=1")),
                writing,
                writing.then("nothing written", FamilyPages::pressSend),
                writing.then("everything unfolded", Ways::unfold),
                aboutStaff,
                aboutStaff.then("about staff, nothing written", FamilyPages::pressSend),
                of(
                        "family/write",
                        Role.PARENT_WITHOUT_TERMS,
                        "no promise can be given",
                        Ways.writing("&next=1&nature=LEARNING")),
                sent,
                answered,
                answered.then("nothing written", FamilyPages::pressSend),
                answered.then("everything unfolded", Ways::unfold),
                of("family/thread", Role.PARENT, "waiting", Ways.threadOn(HOME, "With ")),
                of("family/thread", Role.PARENT, "overdue", Ways.threadOn(HOME, "Not answered")),
                children,
                passkeys,
                passkeys.then("in Urdu", Ways.in("اردو")),
                secondFactor,
                secondFactor.then("a wrong code", person -> {
                    person.page().getByLabel("Code").fill("000000");
                    person.leave(() -> person.press("Turn it on"));
                }),
                secondFactor.then("in Polish", Ways.in("Polski")),
                more,
                ShownPage.at(Audience.FAMILY, Role.PARENT_OF_TWO_SCHOOLS, MORE, "as it is", MORE),
                account,
                account.then("wrong password", person -> {
                    person.page().locator("#old").fill("not the password");
                    person.page().locator("#chosen").fill("seven herons by the weir");
                    person.leave(() -> person.page().locator("#save-password").click());
                }),
                account.then("in Urdu", Ways.in("اردو")),
                ShownPage.at(Audience.FAMILY, Role.PARENT, "account", "password changed", "account?done=password"),
                home.then("in Polish", Ways.in("Polski")),
                home.then("in Urdu", Ways.in("اردو")),
                children.then("in Urdu", Ways.in("اردو")),
                more.then("in Urdu", Ways.in("اردو")),
                writing.then("in Polish", Ways.in("Polski")),
                writing.then("in Urdu", Ways.in("اردو")),
                answered.then("in Polish", Ways.in("Polski")),
                answered.then("in Urdu", Ways.in("اردو")),
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
