package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.gatepost.directory.StaffingChanged;
import org.gatepost.kernel.Actor;

/** Puts running threads before whoever is there for them when teams, roles or times changed, in that transaction. */
@ApplicationScoped
class ThreadsFollowTheStaff {

    @Inject
    ThreadRepository threads;

    @Inject
    RunningThreads runningThreads;

    @Inject
    Moments moments;

    @Inject
    Journeys journeys;

    @Inject
    Ledger ledger;

    void on(@Observes StaffingChanged change) {
        var system = Actor.system(change.school());
        var running = threads.dossiers(runningThreads.lockRunning(change.school()));
        var moment = moments.at(system)
                .about(running.stream().map(dossier -> dossier.thread().child()).toList());
        running.forEach(dossier -> journeys.followStaff(dossier, change.people(), moment));
        ledger.close(system, moment);
        threads.flush(); // at the commit a roster's transaction has entered another school
    }
}
