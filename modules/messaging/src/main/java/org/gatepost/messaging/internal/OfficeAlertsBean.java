package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.Page;

@ApplicationScoped
@Transactional
class OfficeAlertsBean implements OfficeAlerts {

    @Inject
    ThreadRepository threads;

    @Inject
    AlertRepository alerts;

    @Inject
    MessagingPolicy policy;

    @Inject
    Moments moments;

    @Inject
    AuditLog audit;

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public List<Alert> open(Actor actor) {
        var moment = moments.at(actor);
        var known = new ArrayList<Alert>();
        int read = 0;
        List<OfficeAlert> page;
        do {
            page = alerts.openAlerts(actor.school(), read);
            read += page.size();
            knownTo(actor, page, moment).map(OfficeAlert::alert).forEach(known::add);
        } while (page.size() == Page.SIZE && known.size() < Page.SIZE);
        return known.stream().limit(Page.SIZE).toList();
    }

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public void dealtWith(Actor actor, UUID id) {
        var moment = moments.at(actor);
        var alert = alerts.findAlert(actor.school(), id).orElseThrow(() -> NotFound.missing("alert", id));
        if (knownTo(actor, List.of(alert), moment).findAny().isEmpty()) {
            throw NotFound.hidden("alert", id, actor);
        }
        if (alert.dealtWith(actor.person(), moment.now())) {
            audit.append(actor, Deed.of("messaging.alertDealtWith", "alert", id));
        }
    }

    /** Without those of which the actor must not know; asks once for all the threads that raised them. */
    private Stream<OfficeAlert> knownTo(Actor actor, List<OfficeAlert> some, Moment moment) {
        var about = some.stream().flatMap(alert -> alert.thread().stream()).toList();
        var dossiers = threads.dossiers(threads.findAll(actor.school(), about)).stream()
                .collect(Collectors.toMap(dossier -> dossier.thread().key(), Function.identity()));
        return some.stream()
                .filter(alert -> alert.thread()
                        .flatMap(thread -> Optional.ofNullable(dossiers.get(thread)))
                        .map(dossier -> policy.mayKnowOfAlert(actor, dossier, moment))
                        .orElse(true));
    }
}
