package org.gatepost.messaging.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.PathStep.State;
import org.gatepost.messaging.internal.Holder.CameBy;

/** A thread with those before whom it was put, its path, and whom it is about. */
final class Dossier {

    private final ConcernThread thread;
    private final List<Holder> holders;
    private final List<ReachedStep> path;
    private final Set<PersonId> concerned;

    Dossier(ConcernThread thread, List<Holder> holders, List<ReachedStep> path, Set<PersonId> concerned) {
        this.thread = thread;
        this.holders = new ArrayList<>(holders);
        this.path = new ArrayList<>(path);
        this.concerned = new LinkedHashSet<>(concerned);
    }

    ConcernThread thread() {
        return thread;
    }

    List<ReachedStep> path() {
        return path;
    }

    Optional<ReachedStep> stepAt(int position) {
        return path.stream().filter(step -> step.step().position() == position).findFirst();
    }

    /** Whether it came to a further step than its first. */
    boolean wasEscalated() {
        return path.stream().filter(step -> step.state() == State.REACHED).count() > 1;
    }

    void add(ReachedStep step) {
        path.add(step);
    }

    Set<PersonId> concerned() {
        return concerned;
    }

    void addConcerned(PersonId person) {
        concerned.add(person);
    }

    Set<PersonId> currentHolders() {
        return people(holders.stream().filter(Holder::hasItNow).toList());
    }

    boolean hasItNow(PersonId person) {
        return currentHolders().contains(person);
    }

    /** Whether {@code person} may hand it on: who has it, and where nobody has it any more, who had it. */
    boolean isHandedOnBy(PersonId person) {
        return hasItNow(person) || (currentHolders().isEmpty() && wasPutBefore(person));
    }

    /** Whether it was put before {@code person} at any time. */
    boolean wasPutBefore(PersonId person) {
        return people(holders).contains(person);
    }

    /** Before whom the step at {@code position} was put, cover included. */
    Set<PersonId> holdersAt(int position) {
        return people(holders.stream()
                .filter(holder -> holder.position() == position && holder.cameByStep())
                .toList());
    }

    /** Whether whoever has it now has it by the flow chart, so that a change of staff shows. */
    boolean isWithItsStep() {
        return holders.stream().filter(Holder::hasItNow).noneMatch(holder -> holder.cameBy() == CameBy.HAND_ON);
    }

    /** Those of {@code allowed} who have it now because they answered last. */
    Map<PersonId, CameBy> answeredLast(Set<PersonId> allowed) {
        var answered = new LinkedHashMap<PersonId, CameBy>();
        holders.stream()
                .filter(holder -> holder.hasItNow() && holder.cameBy() == CameBy.ANSWERED)
                .filter(holder -> allowed.contains(holder.person()))
                .forEach(holder -> answered.put(holder.person(), holder.cameBy()));
        return answered;
    }

    /** Those of {@code allowed} who have it now and had it before somebody answered, with how it came to them. */
    Map<PersonId, CameBy> givenTo(Set<PersonId> allowed) {
        var given = new LinkedHashMap<PersonId, CameBy>();
        holders.stream()
                .filter(holder -> holder.hasItNow() && holder.cameBy() != CameBy.ANSWERED)
                .filter(holder -> allowed.contains(holder.person()))
                .forEach(holder -> given.put(holder.person(), holder.cameBy()));
        return given;
    }

    /** Who had it before those who have it now: the latest of whom some are in {@code allowed}, and only those. */
    Set<PersonId> previousHolders(Set<PersonId> allowed) {
        int last = lastRound();
        var earlier = holders.stream()
                .map(Holder::round)
                .filter(round -> round < last)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int round : earlier) {
            var people = people(
                    holders.stream().filter(holder -> holder.round() == round).toList());
            people.retainAll(allowed);
            if (!people.isEmpty()) {
                return people;
            }
        }
        return Set.of();
    }

    private int lastRound() {
        return holders.stream().mapToInt(Holder::round).max().orElse(0);
    }

    /** Ends whoever has it now; {@code next} have it from now on. Returns the rows to be stored. */
    List<Holder> passTo(Map<PersonId, CameBy> next, Instant now) {
        int round = lastRound() + 1;
        holders.forEach(holder -> holder.end(now));
        var added = next.entrySet().stream()
                .map(entry -> new Holder(thread, entry.getKey(), entry.getValue(), round, now))
                .toList();
        holders.addAll(added);
        return added;
    }

    /** Whoever chose the person concerned may go on reading it, also if it was never put before them. */
    Optional<Holder> choseConcerned(PersonId person, Instant now) {
        if (wasPutBefore(person)) {
            return Optional.empty();
        }
        var chooser = new Holder(thread, person, CameBy.CHOOSER, 0, now);
        chooser.end(now);
        holders.add(chooser);
        return Optional.of(chooser);
    }

    /** Takes it from one of those who have it. */
    void takeFrom(PersonId person, Instant now) {
        holders.stream().filter(holder -> holder.person().equals(person)).forEach(holder -> holder.end(now));
    }

    private static Set<PersonId> people(List<Holder> some) {
        return some.stream().map(Holder::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
