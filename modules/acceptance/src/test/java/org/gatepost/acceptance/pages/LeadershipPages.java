package org.gatepost.acceptance.pages;

import java.util.List;

/** What the deputy and the headteacher see besides an inbox. */
final class LeadershipPages {

    private static final String ESCALATIONS = "leadership/escalations";
    private static final String READINGS = "leadership/readings";

    private LeadershipPages() {}

    static List<ShownPage> all() {
        return List.of(
                of(ESCALATIONS, Role.DEPUTY, "as it is", ESCALATIONS),
                of(ESCALATIONS, Role.HEAD, "as it is", ESCALATIONS),
                of(ESCALATIONS, Role.HEAD_OF_MANY, "nothing", ESCALATIONS),
                of(READINGS, Role.HEAD, "as it is", READINGS),
                of(READINGS, Role.HEAD_OF_MANY, "nothing", READINGS),
                of("staff/inbox", Role.DEPUTY, "as it is", "staff/inbox"),
                of("staff/inbox", Role.HEAD, "as it is", "staff/inbox"),
                ShownPage.found(
                        Audience.LEADERSHIP, Role.HEAD, "staff/thread", "escalated", Ways.threadOn(ESCALATIONS)));
    }

    private static ShownPage of(String page, Role leader, String state, String address) {
        return ShownPage.at(Audience.LEADERSHIP, leader, page, state, address);
    }
}
