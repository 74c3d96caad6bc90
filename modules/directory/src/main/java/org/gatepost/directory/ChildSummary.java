package org.gatepost.directory;

import org.gatepost.kernel.PersonId;

/**
 * A pupil on roll.
 *
 * @param classId the class of today; between two years the next one, or else the last
 */
public record ChildSummary(PersonId id, String givenName, String familyName, ClassId classId, String className) {

    /** Given and family name. */
    public String displayName() {
        return givenName + " " + familyName;
    }
}
