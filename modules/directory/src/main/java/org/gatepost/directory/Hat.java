package org.gatepost.directory;

import java.util.Objects;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/** One of the capacities in which somebody signs in: as guardian or as staff of one school. */
public record Hat(SchoolId school, PersonId person, Capacity capacity) {

    public Hat {
        Objects.requireNonNull(school, "school");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(capacity, "capacity");
    }
}
