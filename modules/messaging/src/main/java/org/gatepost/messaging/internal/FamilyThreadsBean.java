package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.Families;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.FamilyThreads;
import org.gatepost.messaging.Page;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadSummary;
import org.gatepost.messaging.ThreadView;

@ApplicationScoped
@Transactional
class FamilyThreadsBean implements FamilyThreads {

    @Inject
    ThreadLists lists;

    @Inject
    Access access;

    @Inject
    MessagingPolicy policy;

    @Inject
    Moments moments;

    @Inject
    Views views;

    @Inject
    Families families;

    @Override
    @Requires(Duty.GUARDIAN)
    public Page<ThreadSummary> mine(Actor actor, Cursor from) {
        var children = families.childrenOf(actor).stream()
                .map(ChildSummary::id)
                .filter(child -> policy.mayWriteAbout(actor, child))
                .toList();
        var moment = moments.at(actor);
        var found = lists.ofGuardian(actor, children, from);
        var unread = lists.unreadByGuardian(actor, Views.keys(found), moment.now());
        return views.page(found, ConcernThread::byOpening, moment, dossier -> views.forFamily(dossier, unread, moment));
    }

    @Override
    @Requires(Duty.GUARDIAN)
    public ThreadView view(Actor actor, ThreadId thread) {
        var moment = moments.at(actor);
        var dossier = access.own(actor, thread);
        lists.markRead(actor, thread, moment.now());
        return views.forFamily(dossier, moment);
    }
}
