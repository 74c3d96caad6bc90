package org.gatepost.directory;

import java.util.Set;
import org.gatepost.kernel.DomainEvent;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/**
 * Teams, roles or times of staff are others now: who has a thread is looked at again, in the same transaction (rules 3
 * and 4).
 *
 * @param people whom the change is about
 */
public record StaffingChanged(SchoolId school, Set<PersonId> people) implements DomainEvent {

    public StaffingChanged {
        people = Set.copyOf(people);
    }
}
