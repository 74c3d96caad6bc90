package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.Entry.Kind;
import org.gatepost.messaging.EscalationUpkeep.Done;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.ThreadId;

/** One batch of the timer's work at one school, in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class EscalationBatchBean {

    /** Small enough to let others at the audit chain soon, large enough to be quick. */
    static final int SIZE = 200;

    /** What is over by itself is over by then. */
    private static final int FAILURES_TO_TELL = 3;

    @Inject
    ThreadRepository threads;

    @Inject
    RunningThreads runningThreads;

    @Inject
    Moments moments;

    @Inject
    Journeys journeys;

    @Inject
    ResponseClocks clocks;

    @Inject
    PromisesFollowTheCalendar promises;

    @Inject
    Ledger ledger;

    /**
     * Computes again, once a day, what is to be confirmed: the next opening may have come near enough.
     *
     * @return how many threads were looked at; 0 if none is left
     */
    @Requires(Duty.SYSTEM)
    public int confirm(Actor system) {
        var moment = moments.keepingCalendar(system);
        var unconfirmed = runningThreads.claimToConfirm(system.school(), moment.today(), SIZE);
        confirm(unconfirmed, system, moment);
        return unconfirmed.size();
    }

    /** What {@link #confirm} would look at, without doing so. */
    @Requires(Duty.SYSTEM)
    public List<ThreadId> toConfirm(Actor system) {
        return runningThreads.toConfirm(system.school(), moments.at(system).today(), SIZE);
    }

    /** Looks at what is to be confirmed in one thread. */
    @Requires(Duty.SYSTEM)
    public void confirmOne(Actor system, ThreadId id) {
        var moment = moments.holding(system, id);
        confirm(threads.lock(system.school(), id).stream().toList(), system, moment);
    }

    private void confirm(List<ConcernThread> unconfirmed, Actor system, Moment moment) {
        runningThreads.lookedAt(unconfirmed, moment.today());
        promises.follow(unconfirmed, moment);
        ledger.close(system, moment);
    }

    /** Leaves a thread that cannot be looked at for tomorrow, and tells the office as {@link #putOff}. */
    @Requires(Duty.SYSTEM)
    public void putOffConfirming(Actor system, ThreadId id) {
        var moment = moments.at(system);
        alertWhenStuck(system, runningThreads.putOffConfirming(system.school(), id, moment.today()), moment);
    }

    /** Releases held answers whose time has come; nothing is done when none is left. */
    @Requires(Duty.SYSTEM)
    public Done release(Actor system) {
        var moment = moments.keepingCalendar(system);
        var claimed = threads.dossiers(runningThreads.claimToRelease(system.school(), moment.now(), SIZE));
        claimed.forEach(dossier -> clocks.catchUp(dossier, moment));
        ledger.close(system, moment);
        return new Done(claimed.size(), 0, 0);
    }

    /** Escalates threads whose clock has run out; nothing is done when none is left that is not in other hands. */
    @Requires(Duty.SYSTEM)
    public Done escalate(Actor system) {
        var moment = moments.keepingCalendar(system);
        var claimed = threads.dossiers(runningThreads.claimDue(system.school(), moment.now(), SIZE));
        moment.about(claimed.stream().map(dossier -> dossier.thread().child()).toList());
        var done = claimed.stream().map(dossier -> escalate(dossier, moment)).reduce(Done.NOTHING, Done::plus);
        ledger.close(system, moment);
        return done;
    }

    /** What is due now and in nobody's hands, without doing it; releases first. */
    @Requires(Duty.SYSTEM)
    public List<ThreadId> due(Actor system) {
        return runningThreads.due(system.school(), moments.at(system).now(), SIZE);
    }

    /** What was put off and is to be tried again. */
    @Requires(Duty.SYSTEM)
    public List<ThreadId> toRetry(Actor system) {
        return runningThreads.toRetry(system.school(), moments.at(system).now(), SIZE);
    }

    /** Keeps a thread that failed alone from the batches; the office hears of it when it fails again and again. */
    @Requires(Duty.SYSTEM)
    public void putOff(Actor system, ThreadId id) {
        var moment = moments.at(system);
        alertWhenStuck(system, runningThreads.putOff(system.school(), id, moment.now()), moment);
    }

    private void alertWhenStuck(Actor system, int failures, Moment moment) {
        if (failures >= FAILURES_TO_TELL) {
            moment.alert(OfficeAlerts.Kind.THREAD_STUCK, Optional.empty(), Set.of());
            ledger.close(system, moment);
        }
    }

    /** Does for one thread what is due. */
    @Requires(Duty.SYSTEM)
    public Done one(Actor system, ThreadId id) {
        var moment = moments.holding(system, id);
        return threads.lock(system.school(), id)
                .map(thread -> threads.dossiers(List.of(thread)).get(0))
                .map(dossier -> one(system, dossier, moment))
                .orElse(Done.NOTHING);
    }

    private Done one(Actor system, Dossier dossier, Moment moment) {
        boolean released = dossier.thread().hasAnswerToRelease(moment.now());
        clocks.catchUp(dossier, moment);
        var done = dossier.thread().isToEscalate(moment.now()) ? escalate(dossier, moment) : Done.NOTHING;
        ledger.close(system, moment);
        return done.plus(new Done(released ? 1 : 0, 0, 0));
    }

    private Done escalate(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        var since = thread.clock().dueAt();
        if (journeys.advance(dossier, moment, Kind.ESCALATED)) {
            return new Done(0, 1, 0);
        }
        thread.markOverdue();
        threads.add(ThreadEntry.happened(thread, Kind.OVERDUE, moment.now()).naming(since));
        moment.did(Deed.of("messaging.overdue", "thread", thread.key()));
        return new Done(0, 0, 1);
    }
}
