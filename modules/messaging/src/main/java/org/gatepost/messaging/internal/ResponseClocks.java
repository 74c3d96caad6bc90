package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.gatepost.audit.Deed;
import org.gatepost.messaging.OfficeAlerts;

/** Starts and stops the response clock of a thread (rules 3). */
@ApplicationScoped
class ResponseClocks {

    @Inject
    ThreadRepository threads;

    @Inject
    Journeys journeys;

    /** Releases what is held and should have been by now, so that no act meets a thread that lags behind. */
    void catchUp(Dossier dossier, Moment moment) {
        if (dossier.thread().hasAnswerToRelease(moment.now())) {
            dossier.thread().releaseAnswers();
            settleOrRestart(dossier, moment);
            moment.did(Deed.of(
                    "messaging.answerReleased", "thread", dossier.thread().key()));
        }
    }

    /** Runs for the earliest unanswered message from its delivery on; stops where there is none. */
    void settleOrRestart(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        var earliest = threads.correspondence(thread).earliestUnanswered(moment.now());
        if (earliest.isEmpty()) {
            thread.clock().stop();
            return;
        }
        if (!thread.clock().isWaiting()
                || !thread.clock().waitingFrom().equals(earliest.get().shownAt())) {
            start(dossier, earliest.get(), moment);
        }
    }

    /** A message that nothing before it keeps waiting. */
    void start(Dossier dossier, ThreadEntry message, Moment moment) {
        var thread = dossier.thread();
        thread.startWaiting(message.shownAt(), moment.calendar());
        journeys.refresh(
                dossier,
                moment,
                new AnswerTime(message.shownAt(), thread.clock().dueAt()));
        journeys.leaveNobodyWithout(dossier, moment);
        alertIfToBeConfirmed(thread, moment);
    }

    void alertIfToBeConfirmed(ConcernThread thread, Moment moment) {
        if (thread.clock().isToBeConfirmed()) {
            alertNoOpenDay(moment);
        }
    }

    void alertNoOpenDay(Moment moment) {
        moment.alert(OfficeAlerts.Kind.NO_OPEN_DAY_KNOWN, Optional.empty(), Set.of());
    }
}
