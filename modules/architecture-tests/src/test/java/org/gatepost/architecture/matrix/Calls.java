package org.gatepost.architecture.matrix;

import java.util.LinkedHashMap;
import java.util.Map;

/** How each operation of the table is called. */
final class Calls {

    private static final Map<String, Call> ALL = new LinkedHashMap<>();

    static {
        ALL.putAll(AuditCalls.all());
        ALL.putAll(CalendarCalls.all());
        ALL.putAll(DirectoryCalls.all());
        ALL.putAll(IdentityCalls.all());
        ALL.putAll(JoiningCalls.all());
        ALL.putAll(MessagingCalls.all());
        ALL.putAll(NotificationCalls.all());
        ALL.putAll(OfficeCalls.all());
        ALL.putAll(OwnAccountCalls.all());
        ALL.putAll(PupilCalls.all());
        ALL.putAll(RosterCalls.all());
        ALL.putAll(SingleSignOnCalls.all());
        ALL.putAll(TeamCalls.all());
    }

    private Calls() {}

    static Map<String, Call> all() {
        return ALL;
    }
}
