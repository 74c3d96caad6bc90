package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatepost.audit.AuditLog;
import org.gatepost.kernel.Actor;

/** Ends an operation: first what the office is to hear of, then the log, whose lock everybody takes last. */
@ApplicationScoped
class Ledger {

    @Inject
    AlertRepository alerts;

    @Inject
    AuditLog audit;

    /** Stores the alerts and deeds of {@code moment}; call it last. */
    void close(Actor actor, Moment moment) {
        alerts.alert(actor.school(), moment.alerts(), moment.now());
        audit.append(actor, moment.deeds());
    }
}
