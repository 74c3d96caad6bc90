package org.gatepost.calendar.ics;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The newest versions of all events with one UID: a series and the changes of its occurrences. */
final class IcsSeries {

    private final List<IcsEvent> masters;
    private final List<IcsEvent> changes;

    private IcsSeries(List<IcsEvent> events) {
        this.masters = events.stream().filter(event -> event.change().isEmpty()).toList();
        this.changes =
                events.stream().filter(event -> event.change().isPresent()).toList();
    }

    /** Events grouped by their UID, in the order of the file; one without a UID is a series of its own. */
    static List<IcsSeries> of(List<IcsEvent> events) {
        Map<Object, List<IcsEvent>> byUid = new LinkedHashMap<>();
        for (IcsEvent event : events) {
            Object key = event.label().uid().isPresent() ? event.label().uid() : new Object();
            byUid.computeIfAbsent(key, uid -> new ArrayList<>()).add(event);
        }
        return byUid.values().stream()
                .map(IcsSeries::newest)
                .map(IcsSeries::new)
                .toList();
    }

    /** A higher SEQUENCE replaces a lower one; equal ones are different events of a careless program, and all kept. */
    private static List<IcsEvent> newest(List<IcsEvent> sameUid) {
        Map<Object, Integer> highest = new HashMap<>();
        sameUid.forEach(event -> highest.merge(key(event), event.label().sequence(), Math::max));
        return sameUid.stream()
                .filter(event -> event.label().sequence() == highest.getOrDefault(key(event), 0))
                .toList();
    }

    private static Object key(IcsEvent event) {
        return event.change().map(change -> change.replaced().instant());
    }

    /** Tells {@code found} every occurrence that is not cancelled, to begin not after {@code last}. */
    void occurrences(LocalDateTime last, BiConsumer<IcsLabel, IcsOccurrence> found) {
        masters.stream()
                .filter(master -> !master.label().cancelled())
                .forEach(master -> unchanged(master, last).forEach(occurrence -> tell(master, occurrence, found)));
        changes.stream()
                .filter(change -> !change.label().cancelled())
                .forEach(change -> found.accept(change.label(), change.first()));
    }

    /** The occurrences of {@code master} that no change replaces one by one. */
    private Stream<IcsOccurrence> unchanged(IcsEvent master, LocalDateTime last) {
        List<IcsOccurrence> times = new ArrayList<>(List.of(master.first()));
        for (IcsRule rule : master.rules()) {
            rule.timesUntil(last)
                    .forEach(time ->
                            times.add(new IcsOccurrence(time, master.first().length())));
        }
        times.addAll(master.also());
        List<IcsTime> left = new ArrayList<>(master.never());
        master.neverBy().forEach(rule -> left.addAll(rule.timesUntil(last)));
        replaced().forEach(change -> left.add(change.replaced()));
        return times.stream().distinct().filter(time -> left.stream().noneMatch(never -> never.denotes(time.start())));
    }

    private Stream<IcsChange> replaced() {
        return changes.stream().flatMap(event -> event.change().stream());
    }

    private void tell(IcsEvent master, IcsOccurrence occurrence, BiConsumer<IcsLabel, IcsOccurrence> found) {
        Optional<IcsEvent> moved = changes.stream()
                .filter(event -> event.change()
                        .filter(change ->
                                change.andLater() && occurrence.start().isAfter(change.replaced()))
                        .isPresent())
                .max(Comparator.comparing(
                        event -> event.change().orElseThrow().replaced().instant()));
        if (moved.isEmpty()) {
            found.accept(master.label(), occurrence);
        } else if (!moved.get().label().cancelled()) {
            found.accept(moved.get().label(), moved(occurrence, moved.get()));
        }
    }

    private static IcsOccurrence moved(IcsOccurrence occurrence, IcsEvent by) {
        IcsTime replaced = by.change().orElseThrow().replaced();
        IcsTime first = by.first().start();
        Duration later = Duration.between(replaced.local(), occurrence.start().local());
        return new IcsOccurrence(first.at(first.local().plus(later)), by.first().length());
    }
}
