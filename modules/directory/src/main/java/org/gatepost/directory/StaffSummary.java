package org.gatepost.directory;

import java.util.Set;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;

/**
 * A member of staff.
 *
 * @param duties what they are charged with today; always with {@link Duty#STAFF}
 */
public record StaffSummary(PersonId id, String displayName, Set<Duty> duties) {

    public StaffSummary {
        duties = Set.copyOf(duties);
    }
}
