package org.gatepost.standalone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.Requires;

/** An operation that another one calls. */
@ApplicationScoped
@Transactional
class InnerProbe {

    @Requires(Duty.HEAD)
    void refuse(Actor actor) {
        throw NotFound.hidden("inner", UUID.randomUUID(), actor);
    }
}
