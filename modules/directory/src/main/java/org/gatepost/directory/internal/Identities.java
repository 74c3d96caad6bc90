package org.gatepost.directory.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.directory.internal.SchoolRoster.Person;

/**
 * Whether the ids of a roster still stand for whom they stood: accounts, links and restrictions are bound to them, so what
 * was for the one must not reach the other.
 */
record Identities(SchoolPlan plan) {

    void check(Faults faults, Map<String, Long> lines, Set<String> confirmed) {
        checkKinds(faults, lines);
        for (String sourcedId : suspects()) {
            if (!confirmed.contains(sourcedId)) {
                faults.add(
                        RosterFile.USERS,
                        lines.getOrDefault(sourcedId, 0L),
                        "sourcedId",
                        Faults.quote(sourcedId) + " was "
                                + shown(Known.of(plan.stored().people(), sourcedId)
                                        .facts())
                                + " at " + plan.roster().name() + " and has the name or e-mail address of somebody"
                                + " else there now: "
                                + shown(Known.of(plan.roster().people(), sourcedId)) + ".",
                        "Give everybody their own sourcedId again; if it is the same person, confirm them by this id.");
            }
        }
    }

    private static String shown(Person person) {
        return Faults.quote(nameOf(person) + (person.email() == null ? "" : ", " + person.email()));
    }

    void checkKinds(Faults faults, Map<String, Long> lines) {
        plan.stored().people().forEach((sourcedId, known) -> {
            var wanted = plan.roster().people().get(sourcedId);
            if (wanted != null && wanted.kind() != known.facts().kind()) {
                faults.add(
                        RosterFile.USERS,
                        lines.getOrDefault(sourcedId, 0L),
                        "role",
                        Faults.quote(sourcedId) + " was a " + known.facts().role() + " at "
                                + plan.roster().name() + " so far and is a " + wanted.role() + " now.",
                        "Give them another sourcedId: what was for the one must not reach the other.");
            }
        });
    }

    /**
     * The ids whose person takes the name or e-mail address of another one of the same kind, who loses it at the same
     * time: two that are swapped, three that go round, one that is given to somebody new.
     */
    Set<String> suspects() {
        Map<String, Set<String>> losers = Stream.concat(
                        plan.people().updated().stream(), plan.people().ended().stream())
                .map(changed -> Known.of(plan.stored().people(), changed.facts().sourcedId()))
                .map(Stored::facts)
                .flatMap(before -> marks(before).map(mark -> Map.entry(mark, before.sourcedId())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        Set<String> suspects = new TreeSet<>();
        plan.people().updated().forEach(changed -> {
            var after = changed.facts();
            var before = Known.of(plan.stored().people(), after.sourcedId()).facts();
            Set<String> kept = marks(before).collect(Collectors.toSet());
            marks(after)
                    .filter(mark -> !kept.contains(mark))
                    .flatMap(
                            mark -> losers.getOrDefault(mark, Set.of()).stream().filter(other -> loses(other, mark)))
                    .filter(other -> !other.equals(after.sourcedId()))
                    .findAny()
                    .ifPresent(other -> suspects.add(after.sourcedId()));
        });
        return suspects;
    }

    private boolean loses(String sourcedId, String mark) {
        var after = plan.roster().people().get(sourcedId);
        return after == null || marks(after).noneMatch(mark::equals);
    }

    /** By what people are recognised, within their kind. */
    private static Stream<String> marks(Person person) {
        var name = person.kind() + " " + nameOf(person).toLowerCase(Locale.ROOT);
        return person.email() == null
                ? Stream.of(name)
                : Stream.of(name, person.kind() + " " + person.email().toLowerCase(Locale.ROOT));
    }

    private static String nameOf(Person person) {
        return person.givenName() + " " + person.familyName();
    }
}
