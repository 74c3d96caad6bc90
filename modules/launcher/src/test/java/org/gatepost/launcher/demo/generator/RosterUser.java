package org.gatepost.launcher.demo.generator;

import java.util.List;

/**
 * A line of users.csv.
 *
 * @param role as OneRoster 1.1 names it
 * @param agents sourced ids of the users that this one is linked to; the roster links in either direction
 * @param grade empty but for pupils
 */
record RosterUser(
        String id,
        String org,
        String role,
        String given,
        String family,
        String email,
        String phone,
        List<String> agents,
        String grade) {

    RosterUser {
        agents = List.copyOf(agents);
    }

    RosterUser linkedTo(List<String> others) {
        return new RosterUser(id, org, role, given, family, email, phone, others, grade);
    }

    boolean isPupil() {
        return role.equals("student");
    }

    boolean isGuardian() {
        return List.of("parent", "guardian", "relative").contains(role);
    }

    boolean isStaff() {
        return !isPupil() && !isGuardian();
    }
}
