package org.gatepost.acceptance.pages;

import java.util.List;
import java.util.function.Function;
import org.gatepost.acceptance.browser.Person;

/** What those see who keep a school's people: the office, leaders, administrators of the trust, and governors. */
final class OfficePages {

    private static final String ROLES = "office/roles";

    private static final String PEOPLE = "office/people";
    private static final String FAMILY = "office/family";
    private static final String JOINING = "office/joining";

    private OfficePages() {}

    /** The file of the first whom the list at {@code address} has. */
    private static Function<Person, String> found(String address) {
        return person -> {
            person.open(address);
            return person.page()
                    .locator("#people a")
                    .first()
                    .getAttribute("href")
                    .replaceFirst("^/", "");
        };
    }

    static List<ShownPage> all() {
        var giving = of(ROLES, Role.HEAD, "giving a role", ROLES + "?give=SENCO");
        var lostPhone = lost(Role.HEAD_OF_MANY, "of somebody with a passkey", "brackenridge");
        var child = ShownPage.found(
                Audience.LEADERSHIP, Role.HEAD, FAMILY, "a child", found("office/people?kind=PUPIL&name=prycewood"));
        return List.of(
                of(PEOPLE, Role.HEAD, "as it is", PEOPLE),
                of(PEOPLE, Role.RECEPTION, "found", PEOPLE + "?name=swiatek"),
                of(PEOPLE, Role.OFFICE, "nobody found", PEOPLE + "?name=nobody"),
                child,
                child.then("everything unfolded", Ways::unfold),
                child.then("nothing filled in", person -> {
                    Ways.unfold(person);
                    person.leave(() -> person.page().locator("#restrict-save").click());
                }),
                child.then("changing a link", person -> {
                    person.leave(() -> person.page()
                            .locator("#links a[href*='link=']")
                            .first()
                            .click());
                }),
                ShownPage.found(
                        Audience.LEADERSHIP,
                        Role.RECEPTION,
                        FAMILY,
                        "a child, to be read",
                        found("office/people?kind=PUPIL&name=prycewood")),
                ShownPage.found(
                        Audience.LEADERSHIP,
                        Role.OFFICE,
                        FAMILY,
                        "adding a guardian",
                        found("office/people?kind=PUPIL&name=prycewood").andThen(at -> at + "&guardianName=a")),
                ShownPage.found(
                        Audience.LEADERSHIP,
                        Role.OFFICE,
                        FAMILY,
                        "a guardian",
                        found("office/people?kind=GUARDIAN&name=prycewood")),
                lost(Role.HEAD, "of somebody with a password only", "okell"),
                lost(Role.HEAD, "of somebody without an account", "whitlowe"),
                lostPhone,
                lostPhone.then("without a reason", person -> {
                    person.leave(() -> person.page().locator("#reset").click());
                }),
                of(JOINING, Role.OFFICE, "as it is", JOINING),
                of(JOINING, Role.OFFICE, "nobody found", JOINING + "?name=nobody"),
                of(JOINING, Role.OFFICE, "done", JOINING + "?name=swiatek&done=letters&count=3&without=1"),
                of(JOINING, Role.OFFICE, "before nobody is ticked", JOINING).then("nobody ticked", person -> {
                    person.leave(() -> person.page().locator("#letters").click());
                }),
                of(JOINING, Role.OFFICE, "before many are written to", JOINING)
                        .then(
                                "asked whether to write to many",
                                person -> person.page().locator("#all-letters").click()),
                of(JOINING, Role.RECEPTION, "to be read", JOINING + "?name=a"),
                of(JOINING, Role.HEAD, "staff", JOINING + "?who=STAFF"),
                of(JOINING, Role.HEAD, "who has joined", JOINING + "?state=JOINED"),
                ShownPage.found(Audience.LEADERSHIP, Role.DEPUTY, JOINING, "page two", Ways.pageTwoOf(JOINING)),
                of("trust/schools", Role.TRUST_ADMINISTRATOR, "as it is", "trust/schools"),
                of("trust/schools", Role.TRUST_ADMINISTRATOR, "none found", "trust/schools?name=nowhere"),
                of(ROLES, Role.RECEPTION, "as it is", ROLES),
                of(ROLES, Role.OFFICE, "as it is", ROLES),
                of(ROLES, Role.HEAD, "as it is", ROLES),
                of(ROLES, Role.TRUST_ADMINISTRATOR, "as it is", ROLES),
                of(ROLES, Role.HEAD, "done", ROLES + "?done=given"),
                giving,
                giving.then("given to nobody", person -> {
                    person.leave(() -> person.page().locator("#give-save").click());
                }),
                of(ROLES, Role.TRUST_ADMINISTRATOR, "entering a governor", ROLES + "?give=GOVERNOR"),
                of(ROLES, Role.HEAD, "before ending a role", ROLES).then("asked when", person -> {
                    person.leave(() -> person.page()
                            .locator("#roles a[href*='end=']")
                            .first()
                            .click());
                }),
                of("governors/home", Role.GOVERNOR, "as it is", "governors/home"),
                of("governors/home", Role.GOVERNOR_AND_PARENT, "asked for the hat", "governors/home")
                        .then("with other hats", person -> {
                            person.leave(() -> person.page()
                                    .locator("main form button")
                                    .first()
                                    .click());
                        }),
                of("other-hat", Role.TRUST_ADMINISTRATOR, "asked for by name", "other-hat"));
    }

    private static ShownPage lost(Role role, String state, String name) {
        return ShownPage.found(
                Audience.LEADERSHIP, role, "office/lost-phone", state, found("office/people?kind=STAFF&name=" + name));
    }

    private static ShownPage of(String page, Role role, String state, String address) {
        return ShownPage.at(Audience.LEADERSHIP, role, page, state, address);
    }
}
