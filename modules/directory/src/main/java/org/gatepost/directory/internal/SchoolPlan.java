package org.gatepost.directory.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.directory.internal.SchoolRoster.Enrolment;
import org.gatepost.directory.internal.SchoolRoster.Link;
import org.gatepost.directory.internal.SchoolRoster.Person;
import org.gatepost.directory.internal.SchoolRoster.SchoolClass;
import org.gatepost.directory.roster.ImportReport.Counts;
import org.gatepost.directory.roster.ImportReport.Kind;

/** What an import is going to do at one school; nothing is done yet. */
record SchoolPlan(
        StoredSchool stored,
        SchoolRoster roster,
        boolean isNew,
        boolean ends,
        LocalDate today,
        Differences<Person> people,
        Differences<SchoolClass> classes,
        Differences<Enrolment> enrolments,
        Set<Link> newLinks,
        Set<Link> endedLinks) {

    /** @param ends whether the roster does not name the school any more */
    static SchoolPlan of(StoredSchool stored, SchoolRoster told, boolean isNew, boolean ends, LocalDate today) {
        var roster = new ComingYear(told, stored, today).withThisYear();
        Set<Link> newLinks = new LinkedHashSet<>(roster.links());
        newLinks.removeAll(stored.links());
        Set<Link> endedLinks = new LinkedHashSet<>(stored.rosterLinks());
        endedLinks.removeAll(roster.links());
        return new SchoolPlan(
                stored,
                roster,
                isNew,
                ends,
                today,
                Differences.between(stored.people(), roster.people()),
                Differences.between(stored.classes(), roster.classes()),
                Differences.between(stored.enrolments(), dated(roster, stored, today)),
                newLinks,
                endedLinks);
    }

    /** Where the roster leaves the first day open, the stored one stays, so that the same roster changes nothing. */
    private static Map<String, Enrolment> dated(SchoolRoster roster, StoredSchool stored, LocalDate today) {
        Map<String, Enrolment> dated = new HashMap<>();
        roster.enrolments().forEach((sourcedId, enrolment) -> {
            var known = stored.enrolments().get(sourcedId);
            var first = known == null || !known.facts().isStill(enrolment)
                    ? today
                    : known.facts().from().orElse(today);
            dated.put(sourcedId, enrolment.beginningAtLatest(first));
        });
        return dated;
    }

    Map<Kind, Counts> counts() {
        Map<Kind, Counts> counts = new EnumMap<>(Kind.class);
        counts.put(Kind.SCHOOL, schoolCounts());
        counts.put(Kind.CLASS, classes.counts());
        Arrays.stream(PersonKind.values())
                .filter(kind -> kind != PersonKind.GOVERNOR)
                .forEach(kind -> counts.put(reported(kind), peopleCounts(kind)));
        counts.put(Kind.ENROLMENT, enrolments.counts());
        counts.put(Kind.LINK, new Counts(newLinks.size(), 0, endedLinks.size()));
        counts.values().removeIf(Counts::isNone);
        return counts;
    }

    boolean changesAnything() {
        return !counts().isEmpty();
    }

    boolean isRenamed() {
        return !isNew && !stored.school().name().equals(roster.name());
    }

    private Counts schoolCounts() {
        boolean returns = isNew || (stored.isEnded() && !ends);
        return new Counts(returns ? 1 : 0, !returns && isRenamed() ? 1 : 0, ends && !stored.isEnded() ? 1 : 0);
    }

    private static Kind reported(PersonKind kind) {
        return switch (kind) {
            case PUPIL -> Kind.PUPIL;
            case GUARDIAN -> Kind.GUARDIAN;
            case STAFF -> Kind.STAFF;
            case GOVERNOR -> throw new IllegalArgumentException("no roster has governors");
        };
    }

    private Counts peopleCounts(PersonKind kind) {
        return new Counts(
                (int) people.added().stream()
                                .filter(person -> person.kind() == kind)
                                .count()
                        + count(people.reopened(), kind),
                count(people.changed(), kind),
                count(people.ended(), kind));
    }

    private static int count(List<Stored<Person>> people, PersonKind kind) {
        return (int)
                people.stream().filter(person -> person.facts().kind() == kind).count();
    }

    /**
     * What forbids the plan as such: an id that was somebody else's.
     *
     * @param lines where users stand in their file
     * @param confirmed ids of which somebody said that they stand for the same person
     */
    void checkIdentities(Faults faults, Map<String, Long> lines, Set<String> confirmed) {
        new Identities(this).check(faults, lines, confirmed);
    }

    /** What forbids the plan unless mass endings were asked for. */
    void checkMassEnd(Faults faults) {
        new MassEnd(stored, roster, today).check(faults);
    }
}
