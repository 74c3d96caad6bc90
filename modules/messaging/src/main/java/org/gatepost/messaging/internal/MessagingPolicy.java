package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatepost.directory.Families;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Nature;

/**
 * Who may do what with which thread (rules 11, A3-STAFF, SEC-AUZ-01): the module's one place where that is decided, from
 * who is acting, in which capacity, on what. It finds nothing and changes nothing; {@link Access} asks it, and answers
 * what it denies as what does not exist.
 */
@ApplicationScoped
class MessagingPolicy {

    @Inject
    Families families;

    /** Whether {@code child} is one whom the guardian may write about: a link in force, no closed door (rules 6). */
    boolean mayWriteAbout(Actor guardian, PersonId child) {
        return guardian.capacity() == Capacity.GUARDIAN && families.mayWriteAbout(guardian, child);
    }

    /** Whether it is the guardian's own thread; another guardian of the same child has their own (rules 6). */
    boolean mayReadAsFamily(Actor guardian, ConcernThread thread) {
        return thread.guardian().equals(guardian.person()) && mayWriteAbout(guardian, thread.child());
    }

    /** Whether it is the guardian's own message; an answer is nobody's to withdraw. */
    boolean mayWithdraw(Actor guardian, ThreadEntry entry) {
        return entry.isMessage() && entry.isWrittenBy(guardian.person());
    }

    /** Whether messages are anything for them at all; those who only administer see none. */
    boolean readsMessages(Actor staff) {
        return staff.capacity() == Capacity.STAFF && !Duty.administerOnly(staff.duties());
    }

    /** Whether it was put before the actor; before the person concerned has been chosen, whether they choose. */
    boolean mayOpen(Actor staff, Dossier dossier, Moment moment) {
        return isFree(staff, dossier, moment)
                && (dossier.thread().isConcernedChosen()
                        ? dossier.wasPutBefore(staff.person())
                        : mayChooseConcerned(staff, dossier, moment));
    }

    /** Whether the safeguarding lead may read it: any that is not about them or theirs and that others may open. */
    boolean mayReadForSafeguarding(Actor lead, Dossier dossier, Moment moment) {
        return lead.hasAny(Duty.SAFEGUARDING_LEAD)
                && dossier.thread().isConcernedChosen()
                && isFree(lead, dossier, moment);
    }

    /** Delivered, not about the actor, and not of their own family. */
    private boolean isFree(Actor staff, Dossier dossier, Moment moment) {
        return readsMessages(staff)
                && dossier.thread().isShown(moment.now())
                && !dossier.concerned().contains(staff.person())
                && !moment.isFamily(staff.person(), dossier.thread().child());
    }

    /** Whether a senior leader looks at what is with somebody else now; that is recorded (rules 12, LEAD-1). */
    boolean visitsAsLeader(Actor staff, Dossier dossier) {
        return staff.isSeniorLeader() && !dossier.hasItNow(staff.person());
    }

    /** Whether they have it at this moment, and so may hand it back. */
    boolean mayHandBack(Actor staff, Dossier dossier) {
        return dossier.hasItNow(staff.person());
    }

    /** Whether it is theirs to hand on: who has it, and where nobody has it any more, who had it. */
    boolean mayHandOn(Actor staff, Dossier dossier) {
        return dossier.isHandedOnBy(staff.person());
    }

    /** Whether they are among {@link Choosers}; a second person is added by those before whom it was put. */
    boolean mayChooseConcerned(Actor staff, Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        return thread.nature() == Nature.STAFF
                && Choosers.of(dossier, moment).contains(staff.person())
                && (!thread.isConcernedChosen() || dossier.wasPutBefore(staff.person()));
    }

    /** An alert that a concern about staff raised must not tell the person concerned that there is one (A3-STAFF). */
    boolean mayKnowOfAlert(Actor staff, Dossier dossier, Moment moment) {
        return dossier.thread().isConcernedChosen()
                ? !dossier.concerned().contains(staff.person())
                        && (staff.isSeniorLeader() || !dossier.thread().isAboutOffice())
                : mayChooseConcerned(staff, dossier, moment);
    }

    /** Whether they see who holds the steps of the flow chart: any of the staff. */
    boolean maySeeHolders(Actor actor) {
        return actor.capacity() == Capacity.STAFF;
    }

    /**
     * Whether a preview of a change of staff may count it: not what is about them or of their own family; a concern about
     * staff only for whom an alert about it is.
     */
    boolean mayKnowOfHandover(Actor staff, Dossier dossier, Moment moment) {
        return !dossier.concerned().contains(staff.person())
                && !moment.isFamily(staff.person(), dossier.thread().child())
                && (dossier.thread().nature() != Nature.STAFF || mayKnowOfAlert(staff, dossier, moment));
    }
}
