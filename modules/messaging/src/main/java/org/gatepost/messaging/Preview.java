package org.gatepost.messaging;

import java.util.List;
import java.util.Set;
import org.gatepost.calendar.Promise;
import org.gatepost.kernel.PersonId;

/**
 * What a parent sees before writing: who gets it, by when, and what comes next (rules 5).
 *
 * @param first who gets it, in no order; empty where nobody holds any step, so that only the office hears of it
 * @param path every step of the column with those who hold it now, passed-over ones marked
 */
public record Preview(Set<PersonId> first, Promise promise, List<PathStep> path) {

    public Preview {
        first = Set.copyOf(first);
        path = List.copyOf(path);
    }
}
