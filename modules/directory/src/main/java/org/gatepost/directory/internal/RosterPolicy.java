package org.gatepost.directory.internal;

import java.util.Optional;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.SchoolId;

/** Decides what somebody may import: their own school, the whole trust, or nothing (rules 11). */
final class RosterPolicy {

    private RosterPolicy() {}

    /** Whose imports {@code actor} sees and makes; {@link Actor#TRUST} for those of the trust as a whole. */
    static SchoolId scopeOf(Actor actor) {
        boolean ofTrust = actor.hasAny(Duty.TRUST_ADMINISTRATOR)
                || (actor.hasAny(Duty.OPERATOR) && actor.school().equals(Actor.TRUST));
        return ofTrust ? Actor.TRUST : actor.school();
    }

    /** The only school that an import of {@code actor} touches; empty if it touches all. */
    static Optional<SchoolId> only(Actor actor) {
        return Optional.of(scopeOf(actor)).filter(scope -> !scope.equals(Actor.TRUST));
    }
}
