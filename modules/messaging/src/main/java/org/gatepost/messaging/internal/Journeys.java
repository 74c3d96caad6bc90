package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatepost.audit.Deed;
import org.gatepost.directory.TeamRole;
import org.gatepost.kernel.DomainEvents;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Entry.Kind;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.PathStep;
import org.gatepost.messaging.PathStep.State;
import org.gatepost.messaging.ThreadEscalated;
import org.gatepost.messaging.internal.Holder.CameBy;

/** Takes threads along their columns of the flow chart (rules 4). */
@ApplicationScoped
class Journeys {

    private static final Set<Duty> OFFICE = Set.of(Duty.OFFICE, Duty.RECEPTION);

    @Inject
    ThreadRepository threads;

    @Inject
    Columns columns;

    @Inject
    DomainEvents events;

    /** What a thread meets further along its column. */
    private record Ahead(FlowStep step, State state, Set<PersonId> holders) {}

    /** The step it comes from, and before whom it was put there. */
    private record Behind(Set<Duty> duties, Set<PersonId> had) {

        /** Whether {@code holders}, who hold its duties by now, know the thread already. */
        boolean isKnownTo(Set<PersonId> holders) {
            return had.isEmpty() || !Collections.disjoint(had, holders);
        }
    }

    /** Puts a new thread before the first step that somebody holds; before the office where nobody holds any. */
    void begin(Dossier dossier, Moment moment, Optional<Instant> deliveredAt, Optional<Instant> dueAt) {
        var thread = dossier.thread();
        alertIfNobodyMayChoose(dossier, moment);
        for (Ahead ahead : ahead(dossier, moment)) {
            if (ahead.state() == State.REACHED) {
                thread.beginAt(ahead.step().position());
                record(dossier, ahead, moment);
                give(dossier, withCover(ahead.step(), ahead.holders(), dossier, moment, deliveredAt, dueAt), moment);
                return;
            }
            passOver(dossier, ahead, moment);
        }
        give(dossier, office(dossier, moment), moment);
    }

    /**
     * Puts a thread that waits anew before those who hold its step by now, or to whom it was handed; once it has been
     * escalated, also before whoever answered last.
     */
    void refresh(Dossier dossier, Moment moment, Optional<Instant> deliveredAt, Optional<Instant> dueAt) {
        var able = mayGetIt(dossier, moment);
        var next = dossier.isWithItsStep() ? ofStep(dossier, moment, deliveredAt, dueAt) : dossier.givenTo(able);
        if (next.isEmpty()) {
            next = dossier.givenTo(able);
        }
        if (next.isEmpty()) {
            return;
        }
        if (dossier.wasEscalated()) {
            var answered = threads.lastToAnswer(dossier.thread()).filter(able::contains);
            if (answered.isPresent()) {
                next.putIfAbsent(answered.get(), CameBy.ANSWERED);
            }
        }
        if (!next.keySet().equals(dossier.currentHolders())) {
            give(dossier, next, moment);
        }
    }

    /** Those who hold the step it is at by now, with their cover; nobody where it is at none. */
    private Map<PersonId, CameBy> ofStep(
            Dossier dossier, Moment moment, Optional<Instant> deliveredAt, Optional<Instant> dueAt) {
        return dossier.stepAt(dossier.thread().step())
                .map(reached -> {
                    var step = reached.step();
                    var holders = eligible(
                            moment.holdersOf(step.duties(), dossier.thread().child()), dossier, moment);
                    return withCover(step, holders, dossier, moment, deliveredAt, dueAt);
                })
                .orElseGet(LinkedHashMap::new);
    }

    /** Whether there is a further step with somebody who holds it. */
    boolean hasFurtherStep(Dossier dossier, Moment moment) {
        return ahead(dossier, moment).stream().anyMatch(ahead -> ahead.state() == State.REACHED);
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
        for (Ahead ahead : ahead(dossier, moment)) {
            if (ahead.state() == State.REACHED) {
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
        var holders = withCover(ahead.step(), ahead.holders(), dossier, moment, moment.nextOpening(), thread.dueAt());
        give(dossier, holders, moment);
        threads.add(ThreadEntry.happened(thread, cause, moment.now())
                .atStep(position)
                .naming(thread.dueAt()));
        if (thread.isToBeConfirmed()) {
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

    /** The steps ahead up to the first that takes the thread, in order. */
    private List<Ahead> ahead(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        var found = new ArrayList<Ahead>();
        var before = whereItIs(dossier);
        for (FlowStep step : columns.of(thread, moment)) {
            if (step.position() > thread.step()) {
                var ahead = ahead(step, before, dossier, moment);
                found.add(ahead);
                if (ahead.state() == State.REACHED) {
                    return found;
                }
            }
        }
        return found;
    }

    private static Optional<Behind> whereItIs(Dossier dossier) {
        int position = dossier.thread().step();
        return dossier.stepAt(position).map(step -> new Behind(step.step().duties(), dossier.holdersAt(position)));
    }

    private Ahead ahead(FlowStep step, Optional<Behind> before, Dossier dossier, Moment moment) {
        var holders = holdersOf(step.duties(), dossier, moment);
        if (holders.isEmpty()) {
            return new Ahead(step, State.PASSED_OVER_NO_HOLDER, Set.of());
        }
        boolean officeGaveIt =
                dossier.thread().isOfficeFirst() && dossier.currentHolders().equals(holders);
        boolean heldByTheSame = before.filter(behind -> behind.isKnownTo(holders)
                        && holdersOf(behind.duties(), dossier, moment).equals(holders))
                .isPresent();
        return officeGaveIt || heldByTheSame
                ? new Ahead(step, State.PASSED_OVER_SAME_HOLDERS, Set.of())
                : new Ahead(step, State.REACHED, holders);
    }

    /** Who has one of {@code duties} for this thread now; the cover of the class where it has no teacher. */
    private Set<PersonId> holdersOf(Set<Duty> duties, Dossier dossier, Moment moment) {
        var child = dossier.thread().child();
        var holders = eligible(moment.holdersOf(duties, child), dossier, moment);
        return holders.isEmpty() && duties.contains(Duty.CLASS_TEACHER)
                ? eligible(new LinkedHashSet<>(moment.inTeam(child, TeamRole.COVER)), dossier, moment)
                : holders;
    }

    /** Without those whom it is about and those of the child's family. */
    Set<PersonId> eligible(Set<PersonId> people, Dossier dossier, Moment moment) {
        var eligible = new LinkedHashSet<>(people);
        eligible.removeAll(dossier.concerned());
        eligible.removeIf(person -> moment.isFamily(person, dossier.thread().child()));
        return eligible;
    }

    /** To whom it may be given on or back: who reads messages here, is not concerned and not of the child's family. */
    Set<PersonId> mayGetIt(Dossier dossier, Moment moment) {
        var people = moment.readersOfMessages();
        people.removeAll(dossier.concerned());
        people.removeAll(moment.staffInFamilyOf(dossier.thread().child()));
        return people;
    }

    /** To whom it goes when {@code from} hands it back; empty if to nobody. */
    Set<PersonId> handBackTo(PersonId from, Dossier dossier, Moment moment) {
        var others = mayGetIt(dossier, moment);
        others.remove(from);
        return dossier.previousHolders(others);
    }

    /** Adds the cover where none of {@code holders} works at all until the answer is due (rules 3). */
    private Map<PersonId, CameBy> withCover(
            FlowStep step,
            Set<PersonId> holders,
            Dossier dossier,
            Moment moment,
            Optional<Instant> deliveredAt,
            Optional<Instant> dueAt) {
        var all = all(holders, CameBy.STEP);
        if (step.duties().contains(Duty.CLASS_TEACHER)
                && moment.workingBetween(List.copyOf(holders), deliveredAt, dueAt)
                        .isEmpty()) {
            cover(dossier, moment, deliveredAt, dueAt).forEach(person -> all.putIfAbsent(person, CameBy.COVER));
        }
        return all;
    }

    private List<PersonId> cover(
            Dossier dossier, Moment moment, Optional<Instant> deliveredAt, Optional<Instant> dueAt) {
        for (TeamRole role : List.of(TeamRole.COVER, TeamRole.ASSISTANT)) {
            var team = new LinkedHashSet<>(moment.inTeam(dossier.thread().child(), role));
            var there = moment.workingBetween(List.copyOf(eligible(team, dossier, moment)), deliveredAt, dueAt);
            if (!there.isEmpty()) {
                return there;
            }
        }
        return List.of();
    }

    /** The whole column: what lies behind as it was, what lies ahead with those who hold it now. */
    List<PathStep> path(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        var path = new ArrayList<PathStep>();
        dossier.path().stream()
                .filter(step -> step.step().position() <= thread.step())
                .forEach(step -> path.add(behind(step, dossier)));
        var before = whereItIs(dossier);
        for (FlowStep step : columns.of(thread, moment)) {
            if (step.position() > thread.step()) {
                var passed = dossier.stepAt(step.position());
                var ahead = ahead(step, before, dossier, moment);
                path.add(passed.map(known -> behind(known, dossier)).orElseGet(() -> inFront(ahead)));
                before = ahead.state() == State.REACHED
                        ? Optional.of(new Behind(step.duties(), ahead.holders()))
                        : before;
            }
        }
        path.sort(Comparator.comparingInt(PathStep::position));
        return path;
    }

    private static PathStep behind(ReachedStep reached, Dossier dossier) {
        var step = reached.step();
        var holders = new LinkedHashSet<>(dossier.holdersAt(step.position()));
        holders.removeAll(dossier.concerned());
        return new PathStep(
                step.position(),
                step.channel(),
                step.duties(),
                reached.state(),
                Optional.of(reached.since()),
                reached.state() == State.REACHED ? holders : Set.of());
    }

    private static PathStep inFront(Ahead ahead) {
        var step = ahead.step();
        return new PathStep(
                step.position(),
                step.channel(),
                step.duties(),
                ahead.state() == State.REACHED ? State.AHEAD : ahead.state(),
                Optional.empty(),
                ahead.holders());
    }

    /** Who would get a new thread: those of its first step with their cover. */
    Set<PersonId> firstHolders(Dossier dossier, Moment moment, Optional<Instant> deliveredAt, Optional<Instant> dueAt) {
        return ahead(dossier, moment).stream()
                .filter(ahead -> ahead.state() == State.REACHED)
                .findFirst()
                .map(ahead -> withCover(ahead.step(), ahead.holders(), dossier, moment, deliveredAt, dueAt)
                        .keySet())
                .orElseGet(() -> office(dossier, moment).keySet());
    }

    /** Where nobody holds any step: the office, which has to find somebody; nobody where it is about staff. */
    private Map<PersonId, CameBy> office(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        return thread.nature() == Nature.STAFF
                ? Map.of()
                : all(eligible(moment.holdersOf(OFFICE, thread.child()), dossier, moment), CameBy.OFFICE);
    }

    /**
     * Finds somebody for a thread that nobody has any more, because it is about all those who had it or they have left:
     * those who hold its step by now, else the next step, else the office, which is alerted.
     */
    void leaveNobodyWithout(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        if (!thread.isWaiting() || hasSomebody(dossier, moment)) {
            return;
        }
        var next = ofStep(dossier, moment, thread.waitingFrom(), thread.dueAt());
        if (!next.isEmpty()) {
            give(dossier, next, moment);
        } else if (!goFurther(dossier, moment, Kind.ESCALATED)) {
            give(dossier, office(dossier, moment), moment);
            var duties =
                    dossier.stepAt(thread.step()).map(reached -> reached.step().duties());
            moment.alert(OfficeAlerts.Kind.NOBODY_HOLDS_STEP, Optional.of(thread), duties.orElse(OFFICE));
        }
    }

    private boolean hasSomebody(Dossier dossier, Moment moment) {
        var able = mayGetIt(dossier, moment);
        return dossier.currentHolders().stream().anyMatch(able::contains);
    }

    static Map<PersonId, CameBy> all(Set<PersonId> people, CameBy cameBy) {
        var all = new LinkedHashMap<PersonId, CameBy>();
        people.forEach(person -> all.put(person, cameBy));
        return all;
    }
}
