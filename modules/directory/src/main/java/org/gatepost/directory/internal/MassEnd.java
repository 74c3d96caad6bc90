package org.gatepost.directory.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.directory.internal.SchoolRoster.Enrolment;
import org.gatepost.directory.internal.SchoolRoster.EnrolmentRole;
import org.gatepost.directory.internal.SchoolRoster.Person;

/**
 * What a roster would end at a school that looks like a broken export: more than a tenth of the pupils, a whole class, all
 * staff, or every guardian's link.
 *
 * <p>It does not matter whether they are left out, or their enrolments, or whether these are given a day in the past.
 */
record MassEnd(StoredSchool stored, SchoolRoster roster, LocalDate today) {

    private static final int PERCENT = 10;

    void check(Faults faults) {
        long before =
                stored.people().values().stream().filter(MassEnd::isPupilOnRoll).count();
        long leaving = leavingPupils();
        if (leaving * 100 > before * PERCENT) {
            refuse(faults, RosterFile.USERS, leaving + " of the " + before + " pupils of " + roster.name());
        }
        if (losesAllStaff()) {
            refuse(faults, RosterFile.USERS, "All staff of " + roster.name());
        }
        if (!stored.rosterLinks().isEmpty() && roster.links().isEmpty()) {
            refuse(faults, RosterFile.USERS, "All links between guardians and pupils of " + roster.name());
        }
        emptiedClasses()
                .forEach(emptied -> refuse(
                        faults,
                        RosterFile.CLASSES,
                        "The whole class " + Faults.quote(emptied) + " of " + roster.name()));
    }

    private static void refuse(Faults faults, RosterFile file, String who) {
        faults.add(
                file,
                0,
                "",
                who + " would be ended.",
                "See that the export is complete; if it is meant, import with --allow-mass-end.");
    }

    /** Pupils who are no longer named, and pupils who lose every class. */
    private long leavingPupils() {
        Set<String> wereInClass = ofPupils(storedEnrolments(), Enrolment::personSourcedId);
        Set<String> areInClass = ofPupils(roster.enrolments().values(), Enrolment::personSourcedId);
        return stored.people().entrySet().stream()
                .filter(entry -> isPupilOnRoll(entry.getValue()))
                .map(Map.Entry::getKey)
                .filter(pupil -> !roster.people().containsKey(pupil)
                        || (wereInClass.contains(pupil) && !areInClass.contains(pupil)))
                .count();
    }

    private boolean losesAllStaff() {
        return stored.people().values().stream()
                        .anyMatch(person -> !person.isEnded() && person.facts().kind() == PersonKind.STAFF)
                && roster.people().values().stream().noneMatch(person -> person.kind() == PersonKind.STAFF);
    }

    private static boolean isPupilOnRoll(Stored<Person> person) {
        return !person.isEnded() && person.facts().kind() == PersonKind.PUPIL;
    }

    /** Classes that end, and classes that lose their last pupil, by name. */
    private List<String> emptiedClasses() {
        Set<String> hadPupils = ofPupils(storedEnrolments(), Enrolment::classSourcedId);
        Set<String> havePupils = ofPupils(roster.enrolments().values(), Enrolment::classSourcedId);
        return stored.classes().entrySet().stream()
                .filter(entry -> !entry.getValue().isEnded())
                .filter(entry -> !roster.classes().containsKey(entry.getKey())
                        || (hadPupils.contains(entry.getKey()) && !havePupils.contains(entry.getKey())))
                .map(entry -> entry.getValue().facts().name())
                .sorted()
                .toList();
    }

    private List<Enrolment> storedEnrolments() {
        return stored.enrolments().values().stream().map(Stored::facts).toList();
    }

    private Set<String> ofPupils(Collection<Enrolment> enrolments, Function<Enrolment, String> what) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.role() == EnrolmentRole.PUPIL && enrolment.lastsBeyond(today))
                .map(what)
                .collect(Collectors.toUnmodifiableSet());
    }
}
