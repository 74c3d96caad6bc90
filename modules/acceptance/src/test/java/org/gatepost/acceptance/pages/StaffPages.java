package org.gatepost.acceptance.pages;

import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.function.Function;
import org.gatepost.acceptance.browser.Person;

/** What teachers, the office and the safeguarding lead see. */
final class StaffPages {

    private static final String INBOX = "staff/inbox";
    private static final String OTHERS = "staff/inbox?show=others";
    private static final String THREAD = "staff/thread";
    private static final String SAFEGUARDING = "staff/safeguarding";

    private static final String CLASS_TEAM = "staff/class-team";
    private static final String FLOW_CHART = "staff/flow-chart";
    private static final String CLASS_SESSION = "staff/class-session";

    private StaffPages() {}

    static List<ShownPage> all() {
        var waiting = of(THREAD, Role.TEACHER, "waiting", Ways.threadOn(INBOX));
        var team = of(CLASS_TEAM, Role.HEAD, "a class", StaffPages::anyTeam);
        var holders = at(FLOW_CHART, Role.HEAD, "one role", FLOW_CHART + "?duty=OFFICE");
        var reading = at(SAFEGUARDING, Role.SAFEGUARDING_LEAD, "as it is", SAFEGUARDING);
        return List.of(
                at(INBOX, Role.TEACHER, "as it is", INBOX),
                at(INBOX, Role.TEACHER, "everything else", OTHERS),
                at(INBOX, Role.TEACHER, "had been open for long", INBOX + "?expired"),
                at(INBOX, Role.TEACHER_OF_MANY, "many messages", INBOX),
                of(INBOX, Role.TEACHER_OF_MANY, "second page", Ways.pageTwoOf(INBOX)),
                at(INBOX, Role.RECEPTION, "as it is", INBOX),
                at(INBOX, Role.OFFICE, "as it is", INBOX),
                at(INBOX, Role.OFFICE_WITHOUT_TERMS, "with alerts", INBOX),
                at(INBOX, Role.SAFEGUARDING_LEAD, "as it is", INBOX),
                at(INBOX, Role.TWO_HATS, "as it is", INBOX),
                at(INBOX, Role.TRUST_ADMINISTRATOR, "nothing", INBOX),
                waiting,
                waiting.then("everything unfolded", Ways::unfold),
                waiting.then("nothing written", person -> {
                    person.leave(() -> person.page().locator("#send").click());
                }),
                waiting.then("handed on to nobody", person -> {
                    Ways.unfold(person);
                    person.leave(() -> person.page().locator("#hand-on-save").click());
                }),
                of(THREAD, Role.TEACHER, "not waiting", Ways.threadOn(OTHERS)),
                of(THREAD, Role.RECEPTION, "about staff, nobody chosen", Ways.threadOn(INBOX, "A member of staff")),
                at(CLASS_SESSION, Role.TEACHER, "as it is", CLASS_SESSION),
                at(CLASS_SESSION, Role.TEACHER, "with a code", CLASS_SESSION)
                        .then(
                                "a code for a device",
                                person -> person.leave(() ->
                                        person.page().locator("#show-offer").click())),
                of(CLASS_SESSION, Role.OFFICE, "one of many classes", StaffPages::anyClass),
                at(CLASS_SESSION, Role.OFFICE, "no class chosen", CLASS_SESSION),
                at("account", Role.TEACHER, "as it is", "account"),
                at(CLASS_TEAM, Role.TEACHER, "to read", CLASS_TEAM),
                at(CLASS_TEAM, Role.HEAD, "no class chosen", CLASS_TEAM),
                team,
                team.then("everything unfolded", Ways::unfold),
                team.then("somebody away, nobody chosen", person -> {
                    Ways.unfold(person);
                    person.leave(() -> person.page().locator("#see-away").click());
                }),
                team.then("what an absence moves", person -> {
                    Ways.unfold(person);
                    choose(person, "#awayPerson");
                    choose(person, "#awayCover");
                    person.page().locator("#awayLast").fill("2026-11-30");
                    person.leave(() -> person.page().locator("#see-away").click());
                }),
                team.then(
                        "hours",
                        person -> person.leave(() -> person.page()
                                .locator("#team a[href*='hours=']")
                                .first()
                                .click())),
                team.then(
                        "changed",
                        person -> person.open(person.page().url().replaceFirst("^[^/]*//[^/]*/", "") + "&changed=1")),
                at(FLOW_CHART, Role.TEACHER, "to read", FLOW_CHART),
                at(FLOW_CHART, Role.OFFICE_WITHOUT_TERMS, "at another school", FLOW_CHART),
                at(FLOW_CHART, Role.HEAD, "as it is", FLOW_CHART),
                at(FLOW_CHART, Role.HEAD, "changed", FLOW_CHART + "?changed=1"),
                holders,
                holders.then(
                        "given to nobody",
                        person -> person.leave(
                                () -> person.page().locator("#see-give").click())),
                holders.then(
                        "what an end moves",
                        person -> person.leave(() ->
                                person.page().locator("#holders ol a").first().click())),
                at("help", Role.TEACHER, "as it is", "help"),
                reading,
                reading.then("nothing filled in", person -> {
                    person.leave(() -> person.page().locator("#open").click());
                }));
    }

    private static String anyClass(Person person) {
        person.open(CLASS_SESSION);
        return CLASS_SESSION + "?class="
                + person.page().locator("#class option").first().getAttribute("value");
    }

    private static String anyTeam(Person person) {
        person.open(CLASS_TEAM);
        return CLASS_TEAM + "?class="
                + person.page().locator("#class option").first().getAttribute("value");
    }

    /** The first that there is. */
    private static void choose(Person person, String list) {
        person.page().locator(list).selectOption(new SelectOption().setIndex(1));
    }

    private static ShownPage at(String page, Role staff, String state, String address) {
        return ShownPage.at(Audience.STAFF, staff, page, state, address);
    }

    private static ShownPage of(String page, Role staff, String state, Function<Person, String> address) {
        return ShownPage.found(Audience.STAFF, staff, page, state, address);
    }
}
