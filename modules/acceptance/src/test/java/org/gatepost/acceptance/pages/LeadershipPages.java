package org.gatepost.acceptance.pages;

import java.util.List;

/** What the deputy and the headteacher see besides an inbox. */
final class LeadershipPages {

    private static final String ESCALATIONS = "leadership/escalations";
    private static final String READINGS = "leadership/readings";
    private static final String AUDIT = "leadership/audit";

    private static final String CALENDAR = "staff/calendar";
    private static final String CLOSED_TOMORROW = CALENDAR + "?change=decide%7C2026-11-19%7Cfalse%7C%7C%7Csnow";

    private LeadershipPages() {}

    static List<ShownPage> all() {
        var calendar = of(CALENDAR, Role.DEPUTY, "as it is", CALENDAR);
        return List.of(
                calendar,
                calendar.then("everything unfolded", Ways::unfold),
                calendar.then("a day without a date", person -> {
                    Ways.unfold(person);
                    person.leave(() -> person.page().locator("#see-decision").click());
                }),
                of(CALENDAR, Role.DEPUTY, "what a closure moves", CLOSED_TOMORROW),
                of(CALENDAR, Role.TEACHER, "to read", CALENDAR),
                of(CALENDAR, Role.OFFICE_WITHOUT_TERMS, "nothing entered", CALENDAR),
                of(ESCALATIONS, Role.DEPUTY, "as it is", ESCALATIONS),
                of(ESCALATIONS, Role.HEAD, "as it is", ESCALATIONS),
                of(ESCALATIONS, Role.HEAD_OF_MANY, "nothing", ESCALATIONS),
                of(READINGS, Role.HEAD, "as it is", READINGS),
                of(READINGS, Role.HEAD_OF_MANY, "nothing", READINGS),
                of(AUDIT, Role.HEAD, "as it is", AUDIT),
                of(AUDIT, Role.HEAD, "readings", AUDIT + "?kind=messaging.readByLeader"),
                of(AUDIT, Role.HEAD, "nothing", AUDIT + "?subject=nothing-of-that-number"),
                of("staff/inbox", Role.DEPUTY, "as it is", "staff/inbox"),
                of("staff/inbox", Role.HEAD, "as it is", "staff/inbox"),
                of("staff/inbox", Role.HEAD, "before “More”", "staff/inbox").then("with “More” open", Ways::openMore),
                ShownPage.found(
                        Audience.LEADERSHIP, Role.HEAD, "staff/thread", "escalated", Ways.threadOn(ESCALATIONS)));
    }

    private static ShownPage of(String page, Role leader, String state, String address) {
        return ShownPage.at(Audience.LEADERSHIP, leader, page, state, address);
    }
}
