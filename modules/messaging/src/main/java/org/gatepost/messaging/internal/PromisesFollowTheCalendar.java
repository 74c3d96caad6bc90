package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.audit.Deed;
import org.gatepost.directory.SchoolCalendarChanged;
import org.gatepost.kernel.Actor;
import org.gatepost.messaging.Entry.Kind;

/**
 * Computes every running clock of a school again when its calendar changed, in the transaction of the change, and
 * tells the parents concerned (rules 3).
 */
@ApplicationScoped
class PromisesFollowTheCalendar {

    @Inject
    ThreadRepository threads;

    @Inject
    RunningThreads runningThreads;

    @Inject
    Moments moments;

    @Inject
    ResponseClocks clocks;

    @Inject
    Ledger ledger;

    void on(@Observes SchoolCalendarChanged change) {
        var system = Actor.system(change.school());
        var running = runningThreads.lockRunning(change.school());
        var moment = moments.at(system);
        follow(running, moment);
        ledger.close(system, moment);
    }

    /** Computes {@code running}, which are locked, by the calendar of {@code moment}. */
    void follow(List<ConcernThread> running, Moment moment) {
        Map<UUID, List<ThreadEntry>> notShown = threads.notShown(Views.keys(running), moment.now()).stream()
                .collect(Collectors.groupingBy(ThreadEntry::thread));
        running.forEach(thread -> follow(thread, notShown.getOrDefault(thread.key(), List.of()), moment));
    }

    private void follow(ConcernThread thread, List<ThreadEntry> notShown, Moment moment) {
        notShown.forEach(entry -> entry.showFrom(moment.nextOpening()));
        if (notShown.stream().anyMatch(ThreadEntry::isAnswer)) {
            thread.moveReleaseTo(moment.nextOpening());
        }
        if (notShown.stream().anyMatch(ThreadEntry::isMessage) && !thread.isShown(moment.now())) {
            thread.showFrom(moment.nextOpening());
        }
        if (thread.clock().followCalendar(moment.calendar(), moment.now())) {
            tell(thread, moment);
        }
    }

    private void tell(ConcernThread thread, Moment moment) {
        threads.add(ThreadEntry.happened(thread, Kind.PROMISE_CHANGED, moment.now())
                .naming(thread.clock().dueAt()));
        clocks.alertIfToBeConfirmed(thread, moment);
        moment.did(Deed.of("messaging.promiseChanged", "thread", thread.key()));
    }
}
