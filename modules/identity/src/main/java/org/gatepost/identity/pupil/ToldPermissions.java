package org.gatepost.identity.pupil;

import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;

/** Permission for the platform as the demo tells it, until a module keeps what guardians decide (rules 7). */
public interface ToldPermissions {

    /**
     * From the next request on it holds, or does not: then the pupil is out at once.
     *
     * @throws org.gatepost.kernel.NotFound if the operator's school has no such pupil
     */
    void tell(Actor operator, PersonId pupil, boolean holds);
}
