package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.ClientMessageId;
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
    Posts posts;

    @Inject
    ResponseClocks clocks;

    @Inject
    Ledger ledger;

    @Override
    @Requires(Duty.STAFF)
    public Set<PersonId> targets(Actor actor, ThreadId id) {
        var moment = moments.at(actor);
        var dossier = free(access.lockForStaff(actor, id, moment));
        access.requireToHandOn(actor, dossier);
        return targets(dossier, moment);
    }

    private Set<PersonId> targets(Dossier dossier, Moment moment) {
        var targets = Recipients.mayGetIt(dossier, moment);
        targets.removeAll(dossier.currentHolders());
        return targets;
    }

    @Override
    @Requires(Duty.STAFF)
    public void handOn(Actor actor, ThreadId id, PersonId to, String reason, ClientMessageId clientMessageId) {
        var moment = moments.holding(actor, id);
        var dossier = free(access.lockForStaff(actor, id, moment));
        var text = Texts.checked("reason", reason, Texts.LONGEST_NOTE);
        var entry = ThreadEntry.written(
                        dossier.thread(), Kind.HANDED_ON, actor.person(), text, moment.now(), moment.nextOpening())
                .about(to);
        if (posts.before(actor, clientMessageId, entry).isPresent()) {
            return;
        }
        access.requireToHandOn(actor, dossier);
        if (dossier.hasItNow(to)) {
            throw new NotPossibleNow(Reason.HAS_IT_ALREADY, id);
        }
        if (!targets(dossier, moment).contains(to)) {
            throw new InvalidInput("to", "notATarget");
        }
        give(actor, dossier, Set.of(to), entry, "messaging.handedOn", moment);
    }

    @Override
    @Requires(Duty.STAFF)
    public void handBack(Actor actor, ThreadId id, String reason, ClientMessageId clientMessageId) {
        var moment = moments.holding(actor, id);
        var dossier = free(access.lockForStaff(actor, id, moment));
        var text = Texts.checked("reason", reason, Texts.LONGEST_NOTE);
        var entry = ThreadEntry.written(
                dossier.thread(), Kind.HANDED_BACK, actor.person(), text, moment.now(), moment.nextOpening());
        if (posts.before(actor, clientMessageId, entry).isPresent()) {
            return;
        }
        access.requireHeld(actor, dossier);
        var previous = Recipients.handBackTo(actor.person(), dossier, moment);
        if (previous.isEmpty()) {
            throw new NotPossibleNow(Reason.NOBODY_TO_HAND_BACK_TO, id);
        }
        give(actor, dossier, previous, entry, "messaging.handedBack", moment);
    }

    /** Free to be given to others. */
    private static Dossier free(Dossier dossier) {
        if (!dossier.thread().isConcernedChosen()) {
            throw new NotPossibleNow(
                    Reason.CONCERNED_PERSON_NOT_CHOSEN, dossier.thread().id());
        }
        return dossier;
    }

    /** The parent is told who has it and by when, in opening hours (rules 1). */
    private void give(Actor actor, Dossier dossier, Set<PersonId> to, ThreadEntry entry, String act, Moment moment) {
        clocks.catchUp(dossier, moment);
        journeys.give(dossier, Recipients.all(to, CameBy.HAND_ON), moment);
        threads.add(entry.naming(dossier.thread().clock().dueAt()));
        moment.did(Deed.of(act, "thread", dossier.thread().key()));
        ledger.close(actor, moment);
    }

    @Override
    @Requires(Duty.STAFF)
    public Set<PersonId> staff(Actor actor, ThreadId id) {
        var moment = moments.at(actor);
        access.requireChoosing(actor, access.forStaff(actor, id, moment), moment);
        return moment.staff();
    }

    @Override
    @Requires(Duty.STAFF)
    public void chooseConcerned(Actor actor, ThreadId id, PersonId person) {
        var moment = moments.holding(actor, id);
        var dossier = access.requireChoosing(actor, access.lockForStaff(actor, id, moment), moment);
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
        ledger.close(actor, moment);
    }
}
