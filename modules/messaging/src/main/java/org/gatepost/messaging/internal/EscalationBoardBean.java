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
import org.gatepost.messaging.EscalationBoard;
import org.gatepost.messaging.Page;

@ApplicationScoped
@Transactional
class EscalationBoardBean implements EscalationBoard {

    @Inject
    ThreadLists lists;

    @Inject
    MessagingPolicy policy;

    @Inject
    Moments moments;

    @Inject
    Views views;

    @Inject
    AuditLog audit;

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY})
    public Page<Line> waiting(Actor actor, Cursor from) {
        var moment = moments.at(actor);
        var found = lists.wentFurther(actor, moment.familyOf(actor.person()), moment.now(), from);
        var page = views.page(found, ConcernThread::byStep, moment, dossier -> line(actor, dossier, moment));
        audit.append(
                actor,
                new Deed(
                        "messaging.boardSeen",
                        "school:" + actor.school(),
                        page.items().size() + " threads"));
        return page;
    }

    private Line line(Actor actor, Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        return new Line(
                thread.id(),
                Optional.of(thread.child()).filter(child -> thread.isConcernedChosen()),
                thread.nature(),
                thread.step(),
                thread.stepSince(),
                thread.clockForStaff(moment.now()),
                Views.holders(dossier, moment),
                policy.mayOpen(actor, dossier, moment));
    }
}
