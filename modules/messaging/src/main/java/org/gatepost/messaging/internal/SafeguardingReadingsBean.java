package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.Page;
import org.gatepost.messaging.SafeguardingReadings;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadView;

@ApplicationScoped
@Transactional
class SafeguardingReadingsBean implements SafeguardingReadings {

    @Inject
    ThreadRepository threads;

    @Inject
    ThreadLists lists;

    @Inject
    Access access;

    @Inject
    Moments moments;

    @Inject
    Views views;

    @Inject
    AuditLog audit;

    @Override
    @Requires(Duty.SAFEGUARDING_LEAD)
    public ThreadView read(Actor actor, ThreadId thread, String purpose) {
        var moment = moments.at(actor);
        var dossier = access.forSafeguarding(actor, thread, moment);
        var why = Texts.checked("purpose", purpose, Texts.LONGEST_NOTE);
        var view = views.forReading(dossier, moment);
        threads.add(new SafeguardingReading(actor, dossier.thread(), why, moment.now()));
        audit.append(actor, Deed.of("messaging.readForSafeguarding", "thread", thread.value()));
        return view;
    }

    @Override
    @Requires(Duty.HEAD)
    public Page<Reading> readings(Actor actor, Cursor from) {
        var moment = moments.at(actor);
        var found = lists.readings(actor, moment.familyOf(actor.person()), from);
        var shown = found.size() > Page.SIZE ? found.subList(0, Page.SIZE) : found;
        Optional<Cursor> next =
                found.size() > Page.SIZE ? Optional.of(shown.get(Page.SIZE - 1).cursor()) : Optional.empty();
        return new Page<>(shown.stream().map(SafeguardingReading::reading).toList(), next, moment.now());
    }
}
