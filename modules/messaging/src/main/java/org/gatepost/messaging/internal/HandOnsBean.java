package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Set;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.Entry.Kind;
import org.gatepost.messaging.HandOns;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.messaging.NotPossibleNow;
import org.gatepost.messaging.NotPossibleNow.Reason;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.internal.Holder.CameBy;

@ApplicationScoped
@Transactional
class HandOnsBean implements HandOns {

    @Inject
    ThreadRepository threads;

    @Inject
    Access access;

    @Inject
    Moments moments;

    @Inject
    Journeys journeys;

    @Inject
    ResponseClocks clocks;

    @Inject
    AuditLog audit;

    @Override
    @Requires(Duty.STAFF)
    public Set<PersonId> targets(Actor actor, ThreadId id) {
        var moment = moments.at(actor);
        var dossier = held(actor, id, moment);
        return targets(dossier, moment);
    }

    private Set<PersonId> targets(Dossier dossier, Moment moment) {
        var targets = new LinkedHashSet<>(moment.staff());
        targets.removeAll(barred(dossier, moment));
        targets.removeAll(dossier.currentHolders());
        return targets;
    }

    private static Set<PersonId> barred(Dossier dossier, Moment moment) {
        var barred = new LinkedHashSet<>(dossier.concerned());
        barred.addAll(moment.staffInFamilyOf(dossier.thread().child()));
        return barred;
    }

    @Override
    @Requires(Duty.STAFF)
    public void handOn(Actor actor, ThreadId id, PersonId to, String reason) {
        var moment = moments.at(actor);
        var dossier = held(actor, id, moment);
        var text = Texts.checked("reason", reason, Texts.LONGEST_NOTE);
        if (dossier.hasItNow(to)) {
            throw new NotPossibleNow(Reason.HAS_IT_ALREADY, id);
        }
        if (!targets(dossier, moment).contains(to)) {
            throw new InvalidInput("to", "notATarget");
        }
        clocks.catchUp(dossier, moment);
        journeys.give(dossier, Journeys.all(Set.of(to), CameBy.HAND_ON), moment);
        tell(actor, dossier, entry(Kind.HANDED_ON, dossier, moment).about(to, text), "messaging.handedOn", moment);
    }

    @Override
    @Requires(Duty.STAFF)
    public void handBack(Actor actor, ThreadId id, String reason) {
        var moment = moments.at(actor);
        var dossier = held(actor, id, moment);
        var text = Texts.checked("reason", reason, Texts.LONGEST_NOTE);
        var previous = dossier.previousHolders(barred(dossier, moment));
        if (previous.isEmpty()) {
            throw new NotPossibleNow(Reason.NOBODY_TO_HAND_BACK_TO, id);
        }
        clocks.catchUp(dossier, moment);
        journeys.give(dossier, Journeys.all(previous, CameBy.HAND_ON), moment);
        tell(actor, dossier, entry(Kind.HANDED_BACK, dossier, moment).because(text), "messaging.handedBack", moment);
    }

    /** In their hands now, and free to be given to others. */
    private Dossier held(Actor actor, ThreadId id, Moment moment) {
        var dossier = access.lockHeld(actor, id, moment);
        if (!dossier.thread().isConcernedChosen()) {
            throw new NotPossibleNow(Reason.CONCERNED_PERSON_NOT_CHOSEN, id);
        }
        return dossier;
    }

    /** An entry that tells the parent who has it and by when. */
    private static ThreadEntry entry(Kind kind, Dossier dossier, Moment moment) {
        return ThreadEntry.happened(dossier.thread(), kind, moment.now())
                .naming(dossier.thread().dueAt());
    }

    private void tell(Actor actor, Dossier dossier, ThreadEntry entry, String act, Moment moment) {
        threads.add(entry.by(actor.person()));
        moment.did(Deed.of(act, "thread", dossier.thread().key()));
        audit.append(actor, moment.deeds());
    }

    @Override
    @Requires(Duty.STAFF)
    public Set<PersonId> staff(Actor actor, ThreadId id) {
        var moment = moments.at(actor);
        choosing(actor, access.forStaff(actor, id, moment), moment);
        return moment.staff();
    }

    @Override
    @Requires(Duty.STAFF)
    public void chooseConcerned(Actor actor, ThreadId id, PersonId person) {
        var moment = moments.at(actor);
        var dossier = choosing(actor, access.lockForStaff(actor, id, moment), moment);
        if (!moment.staff().contains(person)) {
            throw new InvalidInput("concerned", "notOnTheStaff");
        }
        if (dossier.concerned().contains(person)) {
            return;
        }
        clocks.catchUp(dossier, moment);
        threads.add(new Concerned(actor, id.value(), person, moment.now()));
        dossier.addConcerned(person);
        dossier.thread().chooseConcerned();
        dossier.choseConcerned(actor.person(), moment.now()).ifPresent(threads::add);
        dossier.takeFrom(person, moment.now());
        journeys.leaveNobodyWithout(dossier, moment);
        moment.did(Deed.of("messaging.concernedPersonChosen", "thread", id.value()));
        audit.append(actor, moment.deeds());
    }

    private Dossier choosing(Actor actor, Dossier dossier, Moment moment) {
        if (!access.mayChooseConcerned(actor, dossier, moment)) {
            throw NotFound.hidden("thread", dossier.thread().id(), actor);
        }
        return dossier;
    }
}
