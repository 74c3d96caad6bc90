package org.gatepost.directory;

import java.util.Collection;
import java.util.Map;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;

/** The names of people. */
public interface People {

    /**
     * Display names, also of people who have left. Whom the actor may not know is missing: guardians know staff, their
     * own children and themselves.
     */
    Map<PersonId, String> names(Actor actor, Collection<PersonId> people);
}
