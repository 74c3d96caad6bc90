package org.gatepost.acceptance.pages;

import java.util.List;
import java.util.function.Supplier;
import org.gatepost.kernel.Capacity;

/** What a code says to whoever shows it. */
record JoinPages(Supplier<JoinCodes> codes) {

    private static final String PAGE = "join";
    private static final String INVITED = "guardian3@allangels.example";
    private static final String AMINA = "amina.yusuf-hale@post.example";

    List<ShownPage> all() {
        var good = of(Role.STRANGER, "a good link", () -> codes.get().byOperator(INVITED));
        var slip = of(Role.STRANGER, "a slip", () -> codes.get().slip(JoinCodes.HERON_BANK, Capacity.GUARDIAN));
        return List.of(
                ShownPage.at(Audience.FAMILY, Role.STRANGER, PAGE, "no code yet", PAGE),
                ShownPage.at(Audience.FAMILY, Role.STRANGER, PAGE, "an unknown code", "join?code=0000-0000-0000-0000"),
                good,
                good.then("password too short", person -> {
                    person.page().locator("#password").fill("short");
                    person.leave(() -> person.page().locator("#save").click());
                }),
                good.then("in Urdu", Ways.in("اردو")),
                slip,
                slip.then("everything unfolded", Ways::unfold),
                slip.then(
                        "nothing filled in",
                        person -> person.leave(
                                () -> person.page().locator("#next").click())),
                slip.then("an address to be confirmed", person -> {
                    person.page().locator("#address").fill("another.address@post.example");
                    person.leave(() -> person.page().locator("#next").click());
                }),
                slip.then("signed in to no account", person -> {
                    Ways.unfold(person);
                    person.page().locator("#account-email").fill(AMINA);
                    person.page().locator("#account-password").fill("not her password");
                    person.leave(() -> person.page().locator("#sign-in-and-add").click());
                }),
                of(Role.STRANGER, "staff", () -> codes.get().slip(JoinCodes.HERON_BANK, Capacity.STAFF)),
                of(Role.STRANGER, "taken back", () -> codes.get().withdrawn()),
                of(Role.STRANGER, "replaced", () -> codes.get().replaced()),
                of(Role.PARENT, "to be added", () -> codes.get().slip(JoinCodes.SALTINGS, Capacity.GUARDIAN)),
                of(Role.PARENT, "somebody else's", () -> codes.get().slip(JoinCodes.HERON_BANK, Capacity.GUARDIAN)),
                of(Role.PARENT, "her own", () -> codes.get().byOperator(AMINA)));
    }

    private static ShownPage of(Role role, String state, Supplier<String> address) {
        return ShownPage.found(Audience.FAMILY, role, PAGE, state, person -> address.get());
    }
}
