package org.gatepost.identity;

import java.util.Optional;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;

/**
 * What a school does for somebody who has lost the phone that proved who they are. Deputies and the office do so for the
 * people of their school who have no more power than they; its heads for all but heads, data protection officers and
 * trust administrators; these for everybody at the school whose hat they wear. Nobody does so for themselves.
 */
public interface SecondFactorResets {

    /** Most characters of a reason. */
    int LONGEST_REASON = 200;

    /** How the account of {@code person} is let in; empty if they have none, or it is none of {@code by}'s business. */
    Optional<Standing> of(Actor by, PersonId person);

    /**
     * Removes the second factor, its recovery codes and the passkeys of {@code person}'s account, ends its sign-ins and
     * tells its owner. The password stays: whoever must have a second factor sets it up anew after it.
     *
     * @param reason why, and how it was made sure who asked; it is kept in the audit log
     * @throws ReasonNeeded if {@code reason} is blank or too long
     * @throws NotFound if there is no such account, or {@code by} may not
     */
    void reset(Actor by, PersonId person, String reason);

    /**
     * @param on whether a second factor is in use
     * @param passkeys how many there are
     * @param mayReset whether whoever asked may reset them
     */
    record Standing(boolean on, int passkeys, boolean mayReset) {

        /** Whether there is nothing to reset. */
        public boolean isBare() {
            return !on && passkeys == 0;
        }
    }
}
