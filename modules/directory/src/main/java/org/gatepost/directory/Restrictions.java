package org.gatepost.directory;

import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;

/** Restrictions on guardians. They belong to Gatepost alone: no import removes one (rules 6). */
public interface Restrictions {

    /**
     * Keeps {@code guardian} from something with regard to {@code child}, at once; a restriction in force stays as it
     * is.
     *
     * @param reason for those who may know; never shown to a guardian
     * @throws NotFound if the school has no such guardian or pupil
     */
    void impose(Actor actor, PersonId guardian, PersonId child, Restriction restriction, String reason);

    /**
     * Ends a restriction, at once.
     *
     * @throws NotFound if it is not in force
     */
    void lift(Actor actor, PersonId guardian, PersonId child, Restriction restriction);
}
