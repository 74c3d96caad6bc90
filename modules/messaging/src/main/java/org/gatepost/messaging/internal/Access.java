package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gatepost.directory.Families;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.ThreadId;

/** Decides who may open which thread (rules 11, SEC-AUZ-01); everything that is not allowed does not exist. */
@ApplicationScoped
class Access {

    @Inject
    ThreadRepository threads;

    @Inject
    Families families;

    /** The actor's own thread about a child to whom their link is in force, locked. */
    Dossier lockOwn(Actor guardian, ThreadId id) {
        return own(guardian, threads.lock(guardian.school(), id).orElseThrow(() -> NotFound.missing("thread", id)));
    }

    /** As {@link #lockOwn}, to be looked at. */
    Dossier own(Actor guardian, ThreadId id) {
        return own(guardian, threads.find(guardian.school(), id).orElseThrow(() -> NotFound.missing("thread", id)));
    }

    private Dossier own(Actor guardian, ConcernThread thread) {
        if (!thread.guardian().equals(guardian.person()) || !families.mayWriteAbout(guardian, thread.child())) {
            throw NotFound.hidden("thread", thread.id(), guardian);
        }
        return dossier(thread);
    }

    /** A thread that was put before the actor as staff, locked. */
    Dossier lockForStaff(Actor staff, ThreadId id, Moment moment) {
        var thread = threads.lock(staff.school(), id).orElseThrow(() -> NotFound.missing("thread", id));
        return checked(staff, dossier(thread), moment);
    }

    /** A thread that was put before the actor as staff, to be looked at. */
    Dossier forStaff(Actor staff, ThreadId id, Moment moment) {
        var thread = threads.find(staff.school(), id).orElseThrow(() -> NotFound.missing("thread", id));
        return checked(staff, dossier(thread), moment);
    }

    private Dossier checked(Actor staff, Dossier dossier, Moment moment) {
        if (!mayOpen(staff, dossier, moment)) {
            throw NotFound.hidden("thread", dossier.thread().id(), staff);
        }
        return dossier;
    }

    /** To somebody who does not have it at this moment a thread they may open does not exist as one to be handed back. */
    void requireHeld(Actor staff, Dossier dossier) {
        require(dossier.hasItNow(staff.person()), staff, dossier);
    }

    /** As {@link #requireHeld}, for handing it on. */
    void requireToHandOn(Actor staff, Dossier dossier) {
        require(dossier.isHandedOnBy(staff.person()), staff, dossier);
    }

    private static void require(boolean held, Actor staff, Dossier dossier) {
        if (!held) {
            throw NotFound.hidden("thread", dossier.thread().id(), staff);
        }
    }

    /** A thread for the safeguarding lead: any that is not about them or theirs and that others may open. */
    Dossier forSafeguarding(Actor lead, ThreadId id, Moment moment) {
        var thread = threads.find(lead.school(), id).orElseThrow(() -> NotFound.missing("thread", id));
        var dossier = dossier(thread);
        if (!thread.isConcernedChosen() || !isFree(lead, dossier, moment)) {
            throw NotFound.hidden("thread", id, lead);
        }
        return dossier;
    }

    /** Whether it was put before the actor; before the person concerned has been chosen, whether they choose. */
    boolean mayOpen(Actor staff, Dossier dossier, Moment moment) {
        return isFree(staff, dossier, moment)
                && (dossier.thread().isConcernedChosen()
                        ? dossier.wasPutBefore(staff.person())
                        : mayChooseConcerned(staff, dossier, moment));
    }

    /** Delivered, not about the actor, and not of their own family. */
    private static boolean isFree(Actor staff, Dossier dossier, Moment moment) {
        return dossier.thread().isShown(moment.now())
                && !dossier.concerned().contains(staff.person())
                && !moment.isFamily(staff.person(), dossier.thread().child());
    }

    /** Whether they are among {@link Choosers}; a second person is added by those before whom it was put. */
    boolean mayChooseConcerned(Actor staff, Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        return thread.nature() == Nature.STAFF
                && Choosers.of(dossier, moment).contains(staff.person())
                && (!thread.isConcernedChosen() || dossier.wasPutBefore(staff.person()));
    }

    private Dossier dossier(ConcernThread thread) {
        return threads.dossiers(List.of(thread)).get(0);
    }
}
