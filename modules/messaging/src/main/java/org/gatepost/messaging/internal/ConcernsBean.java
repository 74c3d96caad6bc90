package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gatepost.audit.Deed;
import org.gatepost.calendar.Promise;
import org.gatepost.directory.Families;
import org.gatepost.directory.Restriction;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.DomainEvents;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Concerns;
import org.gatepost.messaging.Entry.Kind;
import org.gatepost.messaging.EntryId;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NewConcern;
import org.gatepost.messaging.NotPossibleNow;
import org.gatepost.messaging.NotPossibleNow.Reason;
import org.gatepost.messaging.Preview;
import org.gatepost.messaging.Sent;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadOpened;
import org.gatepost.messaging.internal.ThreadRepository.Posted;

@ApplicationScoped
@Transactional
class ConcernsBean implements Concerns {

    @Inject
    ThreadRepository threads;

    @Inject
    Access access;

    @Inject
    MessagingPolicy policy;

    @Inject
    Moments moments;

    @Inject
    Journeys journeys;

    @Inject
    Routes routes;

    @Inject
    ResponseClocks clocks;

    @Inject
    Families families;

    @Inject
    DomainEvents events;

    @Inject
    Ledger ledger;

    @Override
    @Requires(Duty.GUARDIAN)
    public Preview preview(Actor actor, PersonId child, Nature nature, boolean aboutTheOffice) {
        requireMayWrite(actor, child);
        var moment = moments.at(actor);
        var promise = moment.calendar().promise(moment.now());
        var imagined =
                new NewConcern(child, nature, "", ClientMessageId.next(), "", isAboutOffice(nature, aboutTheOffice));
        var dossier = unwritten(thread(actor, imagined, moment));
        return new Preview(
                journeys.firstHolders(dossier, moment, answerTime(promise)), promise, routes.path(dossier, moment));
    }

    @Override
    @Requires(Duty.GUARDIAN)
    public Sent open(Actor actor, NewConcern asked) {
        requireMayWrite(actor, asked.child());
        var concern = checked(asked);
        var moment = moments.keepingCalendar(actor);
        var thread = thread(actor, concern, moment);
        var promise = moment.calendar().promise(moment.now());
        var message = message(thread, actor, concern.body(), promise);
        var before = threads.claim(actor, concern.clientMessageId(), new Posted(thread.id(), message.id()));
        if (before.isPresent()) {
            return again(actor, before.get(), before.get().thread(), moment);
        }
        threads.add(thread);
        threads.add(message);
        thread.showFrom(promise.deliveredAt());
        thread.startWaiting(promise.deliveredAt(), moment.calendar());
        journeys.begin(unwritten(thread), moment, answerTime(promise));
        clocks.alertIfToBeConfirmed(thread, moment);
        events.publish(new ThreadOpened(actor.school(), thread.id(), thread.nature(), promise.deliveredAt()));
        moment.did(Deed.of("messaging.opened", "thread", thread.key())
                .with(thread.nature().name()));
        ledger.close(actor, moment);
        return new Sent(thread.id(), message.id(), promise);
    }

    @Override
    @Requires(Duty.GUARDIAN)
    public Sent write(Actor actor, ThreadId id, String body, ClientMessageId clientMessageId) {
        var moment = moments.holding(actor, id);
        var dossier = access.lockOwn(actor, id);
        var text = Texts.checked("body", body, Texts.LONGEST_MESSAGE);
        var thread = dossier.thread();
        var promise = moment.calendar().promise(moment.now());
        var message = message(thread, actor, text, promise);
        var before = threads.claim(actor, clientMessageId, new Posted(id, message.id()));
        if (before.isPresent()) {
            return again(actor, before.get(), id, moment);
        }
        clocks.catchUp(dossier, moment);
        threads.add(message);
        if (!thread.hasShownTime()) {
            thread.showFrom(promise.deliveredAt());
        }
        if (!thread.clock().isWaiting()) {
            clocks.start(dossier, message, moment);
        } else {
            journeys.leaveNobodyWithout(dossier, moment);
        }
        if (promise.deliveredAt().isEmpty()) {
            clocks.alertNoOpenDay(moment);
        }
        moment.did(Deed.of("messaging.written", "thread", thread.key()));
        ledger.close(actor, moment);
        return new Sent(id, message.id(), inThread(promise, thread));
    }

    @Override
    @Requires(Duty.GUARDIAN)
    public void withdraw(Actor actor, EntryId id) {
        var entry = threads.findEntry(actor.school(), id).orElseThrow(() -> NotFound.missing("entry", id));
        var thread = new ThreadId(entry.thread());
        var moment = moments.holding(actor, thread);
        var dossier = access.lockOwn(actor, thread);
        threads.refresh(entry);
        if (!policy.mayWithdraw(actor, entry)) {
            throw NotFound.hidden("entry", id, actor);
        }
        if (entry.isWithdrawn()) {
            return;
        }
        if (entry.isShown(moment.now())) {
            throw new NotPossibleNow(Reason.ALREADY_DELIVERED, dossier.thread().id());
        }
        entry.withdraw(moment.now());
        clocks.catchUp(dossier, moment);
        clocks.settleOrRestart(dossier, moment);
        dossier.thread().showFrom(threads.correspondence(dossier.thread()).firstDelivery());
        moment.did(Deed.of("messaging.withdrawn", "entry", id.value()));
        ledger.close(actor, moment);
    }

    @Override
    @Requires(Duty.GUARDIAN)
    public void askAgain(Actor actor, ThreadId id) {
        var moment = moments.holding(actor, id);
        var dossier = access.lockOwn(actor, id);
        var thread = dossier.thread();
        clocks.catchUp(dossier, moment);
        if (!thread.clock().isWaiting()) {
            throw new NotPossibleNow(Reason.NOTHING_WAITING, id);
        }
        if (!thread.clock().isPromiseDue(moment.now())) {
            throw new NotPossibleNow(Reason.NOT_YET_DUE, id);
        }
        var day = moment.openDay();
        if (thread.wasAskedAgainOn(day)) {
            throw new NotPossibleNow(Reason.ALREADY_ASKED_TODAY, id);
        }
        if (!routes.hasFurtherStep(dossier, moment)) {
            throw new NotPossibleNow(Reason.NO_FURTHER_STEP, id);
        }
        journeys.advance(dossier, moment, Kind.ASKED_AGAIN);
        thread.askedAgain(day);
        ledger.close(actor, moment);
    }

    private ConcernThread thread(Actor actor, NewConcern concern, Moment moment) {
        var thread = new ConcernThread(actor, concern, moment.now());
        var system = Actor.system(actor.school());
        if (families.restrictions(system, actor.person(), concern.child()).contains(Restriction.OFFICE_READS_FIRST)) {
            thread.officeReadsFirst();
        }
        return thread;
    }

    private void requireMayWrite(Actor actor, PersonId child) {
        if (!policy.mayWriteAbout(actor, child)) {
            throw NotFound.hidden("pupil", child, actor);
        }
    }

    private static NewConcern checked(NewConcern asked) {
        boolean aboutStaff = asked.nature() == Nature.STAFF;
        return new NewConcern(
                asked.child(),
                asked.nature(),
                Texts.checked("body", asked.body(), Texts.LONGEST_MESSAGE),
                asked.clientMessageId(),
                aboutStaff ? Texts.checked("namedStaff", asked.namedStaff(), Texts.LONGEST_NAME) : "",
                isAboutOffice(asked.nature(), asked.aboutTheOffice()));
    }

    private static boolean isAboutOffice(Nature nature, boolean aboutTheOffice) {
        return nature == Nature.STAFF && aboutTheOffice;
    }

    private static ThreadEntry message(ConcernThread thread, Actor author, String body, Promise promise) {
        return ThreadEntry.written(
                thread, Kind.MESSAGE, author.person(), body, promise.sentAt(), promise.deliveredAt());
    }

    private static AnswerTime answerTime(Promise promise) {
        return new AnswerTime(promise.deliveredAt(), promise.dueAt());
    }

    private static Dossier unwritten(ConcernThread thread) {
        return new Dossier(thread, List.of(), List.of(), Set.of());
    }

    /** What was returned the first time. */
    private Sent again(Actor actor, Posted before, ThreadId thread, Moment moment) {
        if (!before.thread().equals(thread)) {
            throw new InvalidInput("clientMessageId", "usedElsewhere");
        }
        var entry = threads.findEntry(actor.school(), before.entry())
                .orElseThrow(() -> NotFound.missing("entry", before.entry()));
        var stored = threads.find(actor.school(), before.thread())
                .orElseThrow(() -> NotFound.missing("thread", before.thread()));
        return new Sent(
                before.thread(), before.entry(), inThread(moment.calendar().promise(entry.at()), stored));
    }

    /** A further message neither restarts nor shortens the clock: what holds is the promise for the earliest. */
    private static Promise inThread(Promise promise, ConcernThread thread) {
        var due = thread.clock().promisedFor();
        if (!thread.clock().isWaiting() || Objects.equals(due, promise.dueAt())) {
            return promise;
        }
        return new Promise(
                promise.sentAt(),
                promise.deliveredAt(),
                due,
                promise.sentOutsideHours(),
                Optional.empty(),
                promise.skipped());
    }
}
