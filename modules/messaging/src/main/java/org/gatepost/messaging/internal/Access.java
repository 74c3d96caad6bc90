package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.messaging.ThreadId;

/** Fetches threads for those who may open them; what {@link MessagingPolicy} denies does not exist (rules 11). */
@ApplicationScoped
class Access {

    @Inject
    ThreadRepository threads;

    @Inject
    MessagingPolicy policy;

    /** The actor's own thread about a child to whom their link is in force, locked. */
    Dossier lockOwn(Actor guardian, ThreadId id) {
        return own(guardian, threads.lock(guardian.school(), id).orElseThrow(() -> NotFound.missing("thread", id)));
    }

    /** As {@link #lockOwn}, to be looked at. */
    Dossier own(Actor guardian, ThreadId id) {
        return own(guardian, threads.find(guardian.school(), id).orElseThrow(() -> NotFound.missing("thread", id)));
    }

    private Dossier own(Actor guardian, ConcernThread thread) {
        if (!policy.mayReadAsFamily(guardian, thread)) {
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
        return require(policy.mayOpen(staff, dossier, moment), staff, dossier);
    }

    /** To somebody who does not have it at this moment a thread they may open does not exist as one to be handed back. */
    void requireHeld(Actor staff, Dossier dossier) {
        require(policy.mayHandBack(staff, dossier), staff, dossier);
    }

    /** As {@link #requireHeld}, for handing it on. */
    void requireToHandOn(Actor staff, Dossier dossier) {
        require(policy.mayHandOn(staff, dossier), staff, dossier);
    }

    /** As {@link #requireHeld}, for choosing whom it is about. */
    Dossier requireChoosing(Actor staff, Dossier dossier, Moment moment) {
        return require(policy.mayChooseConcerned(staff, dossier, moment), staff, dossier);
    }

    /** A thread for the safeguarding lead. */
    Dossier forSafeguarding(Actor lead, ThreadId id, Moment moment) {
        var thread = threads.find(lead.school(), id).orElseThrow(() -> NotFound.missing("thread", id));
        var dossier = dossier(thread);
        return require(policy.mayReadForSafeguarding(lead, dossier, moment), lead, dossier);
    }

    private static Dossier require(boolean allowed, Actor staff, Dossier dossier) {
        if (!allowed) {
            throw NotFound.hidden("thread", dossier.thread().id(), staff);
        }
        return dossier;
    }

    private Dossier dossier(ConcernThread thread) {
        return threads.dossiers(List.of(thread)).get(0);
    }
}
