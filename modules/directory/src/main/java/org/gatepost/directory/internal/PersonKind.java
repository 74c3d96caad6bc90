package org.gatepost.directory.internal;

import java.util.Set;

/** What a person is at a school; for good. Stored by name: add, never rename. */
enum PersonKind {
    PUPIL,
    GUARDIAN,
    STAFF;

    private static final Set<String> FAMILY = Set.of("guardian", "parent", "relative");

    /** What a role of OneRoster 1.1 makes of somebody. */
    static PersonKind ofRole(String role) {
        if (role.equals("student")) {
            return PUPIL;
        }
        return FAMILY.contains(role) ? GUARDIAN : STAFF;
    }
}
