package org.gatepost.identity.pupil;

import org.gatepost.kernel.RuleViolation;
import org.gatepost.kernel.SchoolId;

/** No class is open outside of the school's hours. */
@SuppressWarnings("serial") // never leaves the process
public final class SchoolIsClosed extends RuleViolation {

    public SchoolIsClosed(SchoolId school) {
        super("identity.pupil.schoolIsClosed", "school " + school + " is closed");
    }
}
