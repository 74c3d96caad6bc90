package org.gatepost.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;

/** The adults of a school who could have an account, for its office: guardians, and staff. */
public interface Adults {

    /** The classes of today that have pupils, by name. */
    List<ClassSummary> classes(Actor office);

    /**
     * Those whom {@code query} asks for, by family name, given name and id; after {@code after}, if it names one.
     *
     * @param most how many at most
     */
    List<AdultSummary> list(Actor office, AdultQuery query, Optional<PersonId> after, int most);

    /** Those of {@code people} who are adults of the school and have not left it; by name. */
    List<AdultSummary> of(Actor office, Collection<PersonId> people);
}
