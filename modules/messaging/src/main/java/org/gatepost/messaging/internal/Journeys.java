package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.DomainEvents;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Entry.Kind;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.PathStep.State;
import org.gatepost.messaging.ThreadEscalated;
import org.gatepost.messaging.internal.Holder.CameBy;
import org.gatepost.messaging.internal.Routes.Ahead;

/** Takes threads along their columns of the flow chart (rules 4). */
@ApplicationScoped
class Journeys {

    @Inject
    ThreadRepository threads;

    @Inject
    Routes routes;

    @Inject
    DomainEvents events;

    /** Puts a new thread before the first step that somebody holds; before the office where nobody holds any. */
    void begin(Dossier dossier, Moment moment, AnswerTime time) {
        var thread = dossier.thread();
        alertIfNobodyMayChoose(dossier, moment);
        for (Ahead ahead : routes.ahead(dossier, moment)) {
            if (ahead.takesIt()) {
                thread.beginAt(ahead.step().position());
                record(dossier, ahead, moment);
                give(dossier, Recipients.withCover(ahead.step(), ahead.holders(), dossier, moment, time), moment);
                return;
            }
            passOver(dossier, ahead, moment);
        }
        give(dossier, Recipients.office(dossier, moment), moment);
    }

    /**
     * Puts a thread that waits anew before those who hold its step by now, or to whom it was handed; once it has been
     * escalated, also before whoever answered last.
     */
    void refresh(Dossier dossier, Moment moment, AnswerTime time) {
        var able = Recipients.mayGetIt(dossier, moment);
        var next = dossier.isWithItsStep() ? ofStep(dossier, moment, time) : dossier.givenTo(able);
        if (next.isEmpty()) {
            next = dossier.givenTo(able);
        }
        if (next.isEmpty()) {
            return;
        }
        if (dossier.wasEscalated()) {
            var answered =
                    threads.correspondence(dossier.thread()).lastToAnswer().filter(able::contains);
            if (answered.isPresent()) {
                next.putIfAbsent(answered.get(), CameBy.ANSWERED);
            }
        }
        if (!next.keySet().equals(dossier.currentHolders())) {
            give(dossier, next, moment);
        }
    }

    /** Those who hold the step it is at by now, with their cover; nobody where it is at none. */
    private Map<PersonId, CameBy> ofStep(Dossier dossier, Moment moment, AnswerTime time) {
        return dossier.stepAt(dossier.thread().step())
                .map(reached -> {
                    var step = reached.step();
                    var holders = Recipients.withDuty(step.duties(), dossier, moment);
                    return Recipients.withCover(step, holders, dossier, moment, time);
                })
                .orElseGet(LinkedHashMap::new);
    }

    /**
     * Takes a thread to its next step that somebody else holds, showing what is passed over.
     *
     * @param cause what its entry is: escalated, or asked again
     * @return whether there was one; if not, it stays where it is, with somebody who is there
     */
    boolean advance(Dossier dossier, Moment moment, Kind cause) {
        if (goFurther(dossier, moment, cause)) {
            return true;
        }
        leaveNobodyWithout(dossier, moment);
        return false;
    }

    private boolean goFurther(Dossier dossier, Moment moment, Kind cause) {
        alertIfNobodyMayChoose(dossier, moment);
        for (Ahead ahead : routes.ahead(dossier, moment)) {
            if (ahead.takesIt()) {
                reach(dossier, ahead, moment, cause);
                return true;
            }
            passOver(dossier, ahead, moment);
        }
        return false;
    }

    /** The alert says nothing of the thread, which nobody who reads it may know of. */
    private void alertIfNobodyMayChoose(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        if (!thread.isConcernedChosen() && Choosers.of(dossier, moment).isEmpty()) {
            var duties = Choosers.inOrder(thread.isAboutOffice()).stream()
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
            moment.alert(OfficeAlerts.Kind.NOBODY_HOLDS_STEP, Optional.empty(), duties);
        }
    }

    private void reach(Dossier dossier, Ahead ahead, Moment moment, Kind cause) {
        var thread = dossier.thread();
        int position = ahead.step().position();
        thread.comeTo(position, moment.now(), moment.calendar());
        record(dossier, ahead, moment);
        var time = new AnswerTime(moment.nextOpening(), thread.clock().dueAt());
        var holders = Recipients.withCover(ahead.step(), ahead.holders(), dossier, moment, time);
        give(dossier, holders, moment);
        threads.add(ThreadEntry.happened(thread, cause, moment.now())
                .atStep(position)
                .naming(thread.clock().dueAt()));
        if (thread.clock().isToBeConfirmed()) {
            moment.alert(OfficeAlerts.Kind.NO_OPEN_DAY_KNOWN, Optional.empty(), Set.of());
        }
        moment.did(Deed.of(
                        cause == Kind.ASKED_AGAIN ? "messaging.askedAgain" : "messaging.escalated",
                        "thread",
                        thread.key())
                .with("to step " + position));
        events.publish(new ThreadEscalated(
                thread.school(), thread.id(), position, holders.keySet(), cause == Kind.ASKED_AGAIN, moment.now()));
    }

    private void passOver(Dossier dossier, Ahead ahead, Moment moment) {
        var thread = dossier.thread();
        if (ahead.state() == State.PASSED_OVER_NO_HOLDER) {
            moment.alert(
                    OfficeAlerts.Kind.NOBODY_HOLDS_STEP,
                    Optional.of(thread),
                    ahead.step().duties());
        }
        if (dossier.stepAt(ahead.step().position()).isPresent()) {
            return; // passed over before, and shown so
        }
        record(dossier, ahead, moment);
        threads.add(ThreadEntry.happened(thread, Kind.PASSED_OVER, moment.now())
                .atStep(ahead.step().position()));
        moment.did(Deed.of("messaging.passedOver", "thread", thread.key())
                .with("step " + ahead.step().position()));
    }

    private void record(Dossier dossier, Ahead ahead, Moment moment) {
        var before = dossier.stepAt(ahead.step().position());
        if (before.isPresent()) {
            before.get().reach(ahead.step(), moment.now());
            return;
        }
        var thread = dossier.thread();
        var reached = new ReachedStep(thread.school(), thread.key(), ahead.step(), ahead.state(), moment.now());
        threads.add(reached);
        dossier.add(reached);
    }

    void give(Dossier dossier, Map<PersonId, CameBy> holders, Moment moment) {
        dossier.passTo(holders, moment.now()).forEach(threads::add);
    }

    /** Who would get a new thread: those of its first step with their cover. */
    Set<PersonId> firstHolders(Dossier dossier, Moment moment, AnswerTime time) {
        return routes.ahead(dossier, moment).stream()
                .filter(Ahead::takesIt)
                .findFirst()
                .map(ahead -> Recipients.withCover(ahead.step(), ahead.holders(), dossier, moment, time)
                        .keySet())
                .orElseGet(() -> Recipients.office(dossier, moment).keySet());
    }

    /**
     * Puts a thread that awaits an answer before those who hold its step by now, and before the cover where none of them
     * works from now until it is due; what was handed on stays with whom it was handed to while they are there.
     *
     * @param changed of whom the school said something new; what they neither have nor would get stays as it is
     */
    void followStaff(Dossier dossier, Set<PersonId> changed, Moment moment) {
        var thread = dossier.thread();
        if (!thread.clock().isWaiting()) {
            return;
        }
        if (dossier.isWithItsStep()) {
            var next = ofStep(dossier, moment, rest(thread, moment));
            var had = dossier.currentHolders();
            boolean concerns = changed.stream().anyMatch(person -> had.contains(person) || next.containsKey(person));
            if (concerns && !next.isEmpty()) {
                dossier.answeredLast(Recipients.mayGetIt(dossier, moment)).forEach(next::putIfAbsent);
                giveAnew(dossier, next, moment);
            }
        }
        leaveNobodyWithout(dossier, moment);
    }

    private void giveAnew(Dossier dossier, Map<PersonId, CameBy> next, Moment moment) {
        if (!next.keySet().equals(dossier.currentHolders())) {
            give(dossier, next, moment);
            moment.did(Deed.of(
                    "messaging.followedStaff", "thread", dossier.thread().key()));
        }
    }

    /** What is left of the time to answer; of open length once it is over. */
    private static AnswerTime rest(ConcernThread thread, Moment moment) {
        var opening = moment.nextOpening();
        var from = thread.clock()
                .waitingFrom()
                .filter(waiting -> opening.stream().noneMatch(waiting::isBefore))
                .or(() -> opening);
        return new AnswerTime(
                from, thread.clock().dueAt().filter(due -> from.stream().allMatch(due::isAfter)));
    }

    /**
     * Finds somebody for a thread that nobody has any more, because it is about all those who had it or they have left:
     * those who hold its step by now, else the next step, else the office, which is alerted.
     */
    void leaveNobodyWithout(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        if (!thread.clock().isWaiting() || hasSomebody(dossier, moment)) {
            return;
        }
        var next = ofStep(
                dossier,
                moment,
                new AnswerTime(thread.clock().waitingFrom(), thread.clock().dueAt()));
        if (!next.isEmpty()) {
            give(dossier, next, moment);
        } else if (!goFurther(dossier, moment, Kind.ESCALATED)) {
            give(dossier, Recipients.office(dossier, moment), moment);
            var duties =
                    dossier.stepAt(thread.step()).map(reached -> reached.step().duties());
            moment.alert(OfficeAlerts.Kind.NOBODY_HOLDS_STEP, Optional.of(thread), duties.orElse(Recipients.OFFICE));
        }
    }

    private boolean hasSomebody(Dossier dossier, Moment moment) {
        var able = Recipients.mayGetIt(dossier, moment);
        return dossier.currentHolders().stream().anyMatch(able::contains);
    }
}
