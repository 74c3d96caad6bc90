package org.gatepost.directory.internal;

import java.util.Optional;
import java.util.Set;
import org.gatepost.directory.Restriction;
import org.gatepost.kernel.PersonId;

interface RestrictionRepository {

    void add(ImposedRestriction imposed);

    /** The restriction of that kind that is in force. */
    Optional<ImposedRestriction> find(PersonId guardian, PersonId child, Restriction kind);

    Set<Restriction> inForce(PersonId guardian, PersonId child);
}
