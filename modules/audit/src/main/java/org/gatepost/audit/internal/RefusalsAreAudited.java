package org.gatepost.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.RefusalRecorder;
import org.gatepost.kernel.RuleViolation;

/** Keeps an attempt at what is not allowed although the act itself was rolled back. */
@ApplicationScoped
class RefusalsAreAudited implements RefusalRecorder {

    @Inject
    AuditLog log;

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(Actor actor, String operation, RuleViolation refusal) {
        log.append(actor, new Deed("refused", "operation:" + operation, String.valueOf(refusal.getMessage())));
    }
}
