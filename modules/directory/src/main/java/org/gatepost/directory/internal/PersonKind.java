package org.gatepost.directory.internal;

import java.util.Set;
import org.gatepost.kernel.Capacity;

/** What a person is at a school; for good. Stored by name: add, never rename. */
enum PersonKind {
    PUPIL,
    GUARDIAN,
    STAFF,
    /** Entered by the school or the trust, never by a roster. */
    GOVERNOR;

    private static final Set<String> FAMILY = Set.of("guardian", "parent", "relative");

    /** What a role of OneRoster 1.1 makes of somebody. */
    static PersonKind ofRole(String role) {
        if (role.equals("student")) {
            return PUPIL;
        }
        return FAMILY.contains(role) ? GUARDIAN : STAFF;
    }

    /** In what capacity such a person acts. */
    Capacity capacity() {
        return switch (this) {
            case PUPIL -> Capacity.PUPIL;
            case GUARDIAN -> Capacity.GUARDIAN;
            case STAFF -> Capacity.STAFF;
            case GOVERNOR -> Capacity.GOVERNOR;
        };
    }
}
