package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.Inbox;
import org.gatepost.messaging.Page;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadSummary;
import org.gatepost.messaging.ThreadView;

@ApplicationScoped
@Transactional
class InboxBean implements Inbox {

    @Inject
    ThreadLists lists;

    @Inject
    Access access;

    @Inject
    MessagingPolicy policy;

    @Inject
    AuditLog audit;

    @Inject
    Moments moments;

    @Inject
    Views views;

    @Override
    @Requires(Duty.STAFF)
    public Page<ThreadSummary> waiting(Actor actor, Cursor from) {
        var moment = moments.at(actor);
        if (!policy.readsMessages(actor)) {
            return new Page<>(List.of(), Optional.empty(), moment.now());
        }
        var found = lists.waitingFor(Reader.of(actor, moment), from);
        var unread = lists.unreadByStaff(actor, Views.keys(found), moment.now());
        return views.page(found, ConcernThread::byDueTime, moment, dossier -> views.forStaff(dossier, unread, moment));
    }

    @Override
    @Requires(Duty.STAFF)
    public Page<ThreadSummary> others(Actor actor, Cursor from) {
        var moment = moments.at(actor);
        if (!policy.readsMessages(actor)) {
            return new Page<>(List.of(), Optional.empty(), moment.now());
        }
        var found = lists.othersOf(Reader.of(actor, moment), from);
        var unread = lists.unreadByStaff(actor, Views.keys(found), moment.now());
        return views.page(found, ConcernThread::byOpening, moment, dossier -> views.forStaff(dossier, unread, moment));
    }

    @Override
    @Requires(Duty.STAFF)
    public ThreadView view(Actor actor, ThreadId thread) {
        var moment = moments.at(actor);
        var dossier = access.forStaff(actor, thread, moment);
        noteVisit(actor, dossier, moment);
        lists.markRead(actor, thread, moment.now());
        return views.forStaff(actor, dossier, moment);
    }

    /** A leader who looks at what others have now leaves a trace (rules 12), one for each thread and day. */
    private void noteVisit(Actor actor, Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        boolean seenToday = lists.readUntil(actor, thread.id())
                .map(moment.calendar()::dateOf)
                .filter(moment.today()::equals)
                .isPresent();
        if (policy.visitsAsLeader(actor, dossier) && !seenToday) {
            audit.append(actor, Deed.of("messaging.readByLeader", "thread", thread.key()));
        }
    }
}
