package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.DomainEvents;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.Answers;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Entry.Kind;
import org.gatepost.messaging.EntryId;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.messaging.ThreadAnswered;
import org.gatepost.messaging.ThreadId;

@ApplicationScoped
@Transactional
class AnswersBean implements Answers {

    /** What is further away was mistyped, or is no answer. */
    private static final Duration FURTHEST_CALL = Duration.ofDays(366);

    @Inject
    ThreadRepository threads;

    @Inject
    Access access;

    @Inject
    Moments moments;

    @Inject
    Posts posts;

    @Inject
    ResponseClocks clocks;

    @Inject
    DomainEvents events;

    @Inject
    Ledger ledger;

    @Override
    @Requires(Duty.STAFF)
    public Optional<Instant> releaseTime(Actor actor) {
        return moments.at(actor).nextOpening();
    }

    @Override
    @Requires(Duty.STAFF)
    public EntryId answer(Actor actor, ThreadId id, String body, ClientMessageId clientMessageId) {
        var moment = moments.holding(actor, id);
        var dossier = access.lockForStaff(actor, id, moment);
        var text = Texts.checked("body", body, Texts.LONGEST_MESSAGE);
        var entry = entry(dossier, Kind.ANSWER, actor, text, moment);
        return once(actor, dossier, entry, clientMessageId, "messaging.answered", moment);
    }

    @Override
    @Requires(Duty.STAFF)
    public void answeredByPhone(Actor actor, ThreadId thread, String note, ClientMessageId clientMessageId) {
        record(actor, thread, Kind.ANSWERED_BY_PHONE, "note", note, clientMessageId, "messaging.answeredByPhone");
    }

    @Override
    @Requires(Duty.STAFF)
    public void answeredInPerson(Actor actor, ThreadId thread, String note, ClientMessageId clientMessageId) {
        record(actor, thread, Kind.ANSWERED_IN_PERSON, "note", note, clientMessageId, "messaging.answeredInPerson");
    }

    @Override
    @Requires(Duty.STAFF)
    public void bookCall(Actor actor, ThreadId id, Instant when, String note, ClientMessageId clientMessageId) {
        var moment = moments.holding(actor, id);
        var dossier = access.lockForStaff(actor, id, moment);
        var text = Texts.checked("note", note, Texts.LONGEST_NOTE);
        if (when.isBefore(moment.now())) {
            throw new InvalidInput("when", "past");
        }
        if (when.isAfter(moment.now().plus(FURTHEST_CALL))) {
            throw new InvalidInput("when", "tooFar");
        }
        var entry = entry(dossier, Kind.CALL_BOOKED, actor, text, moment).naming(Optional.of(when));
        once(actor, dossier, entry, clientMessageId, "messaging.callBooked", moment);
    }

    @Override
    @Requires(Duty.STAFF)
    public void needsNoAnswer(Actor actor, ThreadId thread, String reason, ClientMessageId clientMessageId) {
        record(actor, thread, Kind.NO_ANSWER_NEEDED, "reason", reason, clientMessageId, "messaging.neededNoAnswer");
    }

    private void record(
            Actor actor, ThreadId id, Kind kind, String field, String text, ClientMessageId key, String act) {
        var moment = moments.holding(actor, id);
        var dossier = access.lockForStaff(actor, id, moment);
        var checked = Texts.checked(field, text, Texts.LONGEST_NOTE);
        once(actor, dossier, entry(dossier, kind, actor, checked, moment), key, act, moment);
    }

    private EntryId once(
            Actor actor, Dossier dossier, ThreadEntry entry, ClientMessageId key, String act, Moment moment) {
        var before = posts.before(actor, key, entry);
        if (before.isPresent()) {
            return before.get();
        }
        store(actor, dossier, entry, act, moment);
        return entry.id();
    }

    private static ThreadEntry entry(Dossier dossier, Kind kind, Actor actor, String text, Moment moment) {
        return ThreadEntry.written(dossier.thread(), kind, actor.person(), text, moment.now(), moment.nextOpening());
    }

    /** Stops the clock now, or, when the school is closed, leaves that to the release. */
    private void store(Actor actor, Dossier dossier, ThreadEntry entry, String act, Moment moment) {
        var thread = dossier.thread();
        clocks.catchUp(dossier, moment);
        threads.add(entry);
        if (entry.isShown(moment.now())) {
            clocks.settleOrRestart(dossier, moment);
        } else {
            thread.holdAnswerUntil(entry.shownAt());
        }
        if (entry.shownAt().isEmpty()) {
            clocks.alertNoOpenDay(moment);
        }
        entry.shownAt()
                .ifPresent(
                        shown -> events.publish(new ThreadAnswered(thread.school(), thread.id(), entry.id(), shown)));
        moment.did(Deed.of(act, "thread", thread.key()));
        ledger.close(actor, moment);
    }
}
