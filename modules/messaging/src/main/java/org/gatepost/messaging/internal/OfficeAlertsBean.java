package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.Page;
import org.gatepost.messaging.ThreadId;

@ApplicationScoped
@Transactional
class OfficeAlertsBean implements OfficeAlerts {

    @Inject
    ThreadRepository threads;

    @Inject
    Access access;

    @Inject
    Moments moments;

    @Inject
    AuditLog audit;

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public List<Alert> open(Actor actor) {
        var moment = moments.at(actor);
        return threads.openAlerts(actor.school()).stream()
                .filter(alert -> mayKnow(actor, alert, moment))
                .limit(Page.SIZE)
                .map(OfficeAlert::alert)
                .toList();
    }

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public void dealtWith(Actor actor, UUID id) {
        var moment = moments.at(actor);
        var alert = threads.findAlert(actor.school(), id).orElseThrow(() -> NotFound.missing("alert", id));
        if (!mayKnow(actor, alert, moment)) {
            throw NotFound.hidden("alert", id, actor);
        }
        if (alert.dealtWith(actor.person(), moment.now())) {
            audit.append(actor, Deed.of("messaging.alertDealtWith", "alert", id));
        }
    }

    /** An alert that a concern about staff raised must not tell the person concerned that there is one (A3-STAFF). */
    private boolean mayKnow(Actor actor, OfficeAlert alert, Moment moment) {
        return alert.thread()
                .flatMap(thread -> threads.find(actor.school(), new ThreadId(thread)))
                .map(thread -> threads.dossiers(List.of(thread)).get(0))
                .map(dossier -> dossier.thread().isConcernedChosen()
                        ? !dossier.concerned().contains(actor.person())
                                && (actor.isSeniorLeader() || !dossier.thread().isAboutOffice())
                        : access.mayChooseConcerned(actor, dossier, moment))
                .orElse(true);
    }
}
