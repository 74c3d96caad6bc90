package org.gatepost.acceptance.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gatepost.acceptance.browser.Person;

/** What is there for somebody who is not signed in. */
final class PublicPages {

    private static final String NOBODY = "nobody.at.all@post.example";
    private static final String TO_A_NEW_PASSWORD = "Send me a link to a new password";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_TRIES = 20;

    private PublicPages() {}

    static List<ShownPage> all() {
        var signIn = of("sign-in", "as it is", "sign-in");
        var forgotten = of("forgotten", "as it is", "forgotten");
        var help = of("help", "as it is", "help");
        var pages = new ArrayList<>(List.of(
                signIn,
                signIn.then("nothing filled in", person -> person.leave(() -> person.press("Sign in"))),
                signIn.then("wrong password", PublicPages::tryOnce),
                of("family/home", "a parent without any child", "sign-in")
                        .then(
                                "a parent without any child",
                                person -> person.leave(() -> person.enterAs(HardSchool.PARENT_WITHOUT_CHILD))),
                signIn.then("too many tries", PublicPages::tryTooOften).withStatus(TOO_MANY_REQUESTS),
                of("sign-in", "asked for another page", "family/home"),
                of("sign-in", "signed out", "sign-in?out"),
                of("sign-in", "a passkey that did not do", "sign-in?passkey"),
                of("second-factor", "that took too long", "second-factor"),
                of("sign-in", "had been open for long", "sign-in?expired"),
                signIn.then("in Polish", Ways.in("Polski")),
                signIn.then("in Urdu", Ways.in("اردو")),
                help,
                help.then("in Urdu", Ways.in("اردو")),
                of("sign-in", "with a new password", "sign-in?new=password"),
                forgotten,
                forgotten.then("nothing filled in", person -> person.leave(() -> person.press(TO_A_NEW_PASSWORD))),
                forgotten.then("asked", person -> {
                    person.page().getByLabel("E-mail address").fill(NOBODY);
                    person.leave(() -> person.press(TO_A_NEW_PASSWORD));
                }),
                forgotten.then("in Urdu", Ways.in("اردو")),
                of("reset", "a link that is used up", "reset?code=used-up"),
                of("sign-in-link", "a link that is used up", "sign-in-link?code=used-up"),
                of("confirm-email", "a link that is used up", "confirm-email?code=used-up")));
        pages.addAll(schoolAccounts());
        return List.copyOf(pages);
    }

    /** Every way not to get in by a school account; the provider is away here. */
    private static List<ShownPage> schoolAccounts() {
        return Stream.of(
                        "stranger",
                        "needs-code",
                        "code-unusable",
                        "taken",
                        "cancelled",
                        "not-completed",
                        "away",
                        "too-many-tries")
                .map(why -> of("school-account", why, "school-account?why=" + why))
                .toList();
    }

    private static ShownPage of(String page, String state, String address) {
        return ShownPage.at(Audience.FAMILY, Role.STRANGER, page, state, address);
    }

    private static void tryOnce(Person stranger) {
        stranger.page().getByLabel("E-mail address").fill(NOBODY);
        stranger.page().getByLabel("Password").fill("not the password");
        stranger.leave(() -> stranger.press("Sign in"));
    }

    private static void tryTooOften(Person stranger) {
        for (int i = 0; i < MOST_TRIES && !stranger.text().contains("too many tries"); i++) {
            tryOnce(stranger);
        }
    }
}
