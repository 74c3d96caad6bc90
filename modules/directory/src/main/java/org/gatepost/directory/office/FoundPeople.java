package org.gatepost.directory.office;

import java.util.List;
import java.util.Optional;
import org.gatepost.kernel.PersonId;

/**
 * A page of a list of people, by family name and given name.
 *
 * @param people never more than {@value #SIZE}
 * @param next behind whom the list goes on; empty at its end
 */
public record FoundPeople(List<FoundPerson> people, Optional<PersonId> next) {

    /** The most people on one page. */
    public static final int SIZE = 50;

    public FoundPeople {
        people = List.copyOf(people);
    }
}
