package org.gatepost.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;

/** Who may read the log of a school (rules 12): its head and its data protection officer, in that capacity. */
@ApplicationScoped
class AuditPolicy {

    boolean mayRead(Actor actor) {
        return actor.capacity() == Capacity.STAFF && actor.hasAny(Duty.HEAD, Duty.DATA_PROTECTION_OFFICER);
    }
}
