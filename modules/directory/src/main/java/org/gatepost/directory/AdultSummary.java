package org.gatepost.directory;

import java.util.List;
import java.util.Optional;

/**
 * An adult of a school who has not left.
 *
 * @param email as the roster has it
 * @param children whose guardian they are today, under a link in force; empty for staff
 */
public record AdultSummary(
        Hat hat, String givenName, String familyName, Optional<String> email, List<ChildSummary> children) {

    public AdultSummary {
        children = List.copyOf(children);
    }

    /** Given and family name. */
    public String displayName() {
        return givenName + " " + familyName;
    }
}
