package org.gatepost.directory.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gatepost.directory.internal.RosterRecords.ClassRecord;
import org.gatepost.directory.internal.RosterRecords.EnrolmentRecord;
import org.gatepost.directory.internal.RosterRecords.OrgRecord;
import org.gatepost.directory.internal.RosterRecords.UserRecord;
import org.gatepost.directory.internal.SchoolRoster.Enrolment;
import org.gatepost.directory.internal.SchoolRoster.EnrolmentRole;
import org.gatepost.directory.internal.SchoolRoster.Link;
import org.gatepost.directory.internal.SchoolRoster.Person;
import org.gatepost.directory.internal.SchoolRoster.SchoolClass;
import org.gatepost.directory.roster.RosterFault;

/**
 * Sorts records by school: somebody of several schools becomes a person in each. A school is one's own if it is among
 * one's organisations, if one is enrolled there, or, for a guardian, if a child is there.
 */
final class RosterSorting {

    private final RosterRecords records;
    private final Faults notes = new Faults();
    private final Map<String, Set<String>> schoolsOfUser = new HashMap<>();
    private final Map<String, Building> schools = new LinkedHashMap<>();

    RosterSorting(RosterRecords records) {
        this.records = records;
        openSchools();
        assignUsers();
        checkPupils();
    }

    /** A school's part of the roster while it grows. */
    private record Building(
            Map<String, Person> people,
            Map<String, SchoolClass> classes,
            Map<String, Enrolment> enrolments,
            Set<Link> links) {}

    List<RosterFault> notes() {
        return notes.all();
    }

    /** The schools that have not ended, by name. Only for records without a fault. */
    List<SchoolRoster> bySchool() {
        sortClasses();
        sortLinks();
        sortPeople();
        sortEnrolments();
        return schools.entrySet().stream()
                .map(entry -> finished(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(SchoolRoster::name).thenComparing(SchoolRoster::sourcedId))
                .toList();
    }

    private SchoolRoster finished(String school, Building parts) {
        return new SchoolRoster(
                school,
                known(records.orgs(), school).name(),
                parts.people,
                parts.classes,
                parts.enrolments,
                parts.links);
    }

    private void openSchools() {
        active(records.orgs().values(), OrgRecord::active)
                .filter(OrgRecord::isSchool)
                .forEach(school -> schools.put(
                        school.sourcedId(),
                        new Building(new HashMap<>(), new HashMap<>(), new HashMap<>(), new LinkedHashSet<>())));
    }

    private void assignUsers() {
        active(records.users().values(), UserRecord::active)
                .forEach(user -> schoolsOfUser.put(user.sourcedId(), organisations(user)));
        active(records.enrolments().values(), EnrolmentRecord::active)
                .filter(this::holds)
                .forEach(enrolment -> schoolsOf(enrolment.user()).add(enrolment.school()));
    }

    private void checkPupils() {
        active(records.users().values(), UserRecord::active)
                .filter(user -> user.role().equals("student"))
                .filter(user ->
                        !user.orgs().isEmpty() && records.orgs().keySet().containsAll(user.orgs()))
                .filter(user -> schoolsOf(user.sourcedId()).isEmpty())
                .forEach(user -> user.cells()
                        .fault(
                                "orgSourcedIds",
                                Faults.quote(user.sourcedId()) + " is a pupil of no school.",
                                "Name the pupil's school."));
    }

    /** Whether enrolment, class, school and person are all to be kept. */
    private boolean holds(EnrolmentRecord enrolment) {
        var schoolClass = records.classes().get(enrolment.schoolClass());
        return schools.containsKey(enrolment.school())
                && schoolClass != null
                && schoolClass.active()
                && schoolsOfUser.containsKey(enrolment.user());
    }

    private Set<String> organisations(UserRecord user) {
        Set<String> own = new LinkedHashSet<>();
        user.orgs().forEach(org -> schoolAbove(org).ifPresent(own::add));
        return own;
    }

    /** A department belongs to the school above it; what is above the schools belongs to none. */
    private Optional<String> schoolAbove(String org) {
        Set<String> passed = new HashSet<>();
        for (var at = records.orgs().get(org);
                at != null && passed.add(at.sourcedId());
                at = records.orgs().get(at.parent())) {
            if (at.isSchool()) {
                return Optional.of(at.sourcedId()).filter(schools::containsKey);
            }
        }
        return Optional.empty();
    }

    private void sortClasses() {
        active(records.classes().values(), ClassRecord::active)
                .filter(found -> schools.containsKey(found.school()))
                .forEach(found -> part(found.school())
                        .classes
                        .put(found.sourcedId(), new SchoolClass(found.sourcedId(), found.title(), found.type())));
    }

    private void sortLinks() {
        active(records.users().values(), UserRecord::active)
                .forEach(user -> user.agents().stream()
                        .map(agent -> known(records.users(), agent))
                        .filter(UserRecord::active)
                        .forEach(agent -> link(user, agent)));
    }

    private void link(UserRecord user, UserRecord agent) {
        var pupil = user.kind() == PersonKind.PUPIL ? user : agent;
        var other = user.kind() == PersonKind.PUPIL ? agent : user;
        if (pupil.kind() == PersonKind.PUPIL && other.kind() == PersonKind.GUARDIAN) {
            for (String school : schoolsOf(pupil.sourcedId())) {
                part(school).links.add(new Link(other.sourcedId(), pupil.sourcedId()));
                schoolsOf(other.sourcedId()).add(school);
            }
        } else {
            notes.add(
                    RosterFile.USERS,
                    user.cells().line(),
                    "agentSourcedIds",
                    Faults.quote(agent.sourcedId()) + " (" + agent.role() + ") was not linked to "
                            + Faults.quote(user.sourcedId()) + " (" + user.role() + ").",
                    "Only parents, guardians and relatives are linked to students; staff who are parents need a second"
                            + " user for that.");
        }
    }

    private void sortPeople() {
        active(records.users().values(), UserRecord::active).forEach(user -> {
            if (schoolsOf(user.sourcedId()).isEmpty()) {
                leaveOut(user);
            }
            schoolsOf(user.sourcedId()).forEach(school -> part(school).people.put(user.sourcedId(), person(user)));
        });
    }

    private void leaveOut(UserRecord user) {
        notes.add(
                RosterFile.USERS,
                user.cells().line(),
                "orgSourcedIds",
                Faults.quote(user.sourcedId()) + " (" + user.role() + ") belongs to no school.",
                "Nothing was stored about them.");
    }

    private static Person person(UserRecord user) {
        return new Person(
                user.sourcedId(),
                user.kind(),
                user.role(),
                user.givenName(),
                user.familyName(),
                user.email().isEmpty() ? null : user.email(),
                user.enabled());
    }

    private void sortEnrolments() {
        active(records.enrolments().values(), EnrolmentRecord::active)
                .filter(this::holds)
                .forEach(found -> role(found)
                        .ifPresent(role -> part(found.school())
                                .enrolments
                                .put(
                                        found.sourcedId(),
                                        new Enrolment(
                                                found.sourcedId(),
                                                found.schoolClass(),
                                                found.user(),
                                                role,
                                                found.primary(),
                                                found.from(),
                                                found.endedOn()))));
    }

    /** Administrators and proctors of a class have no place in its team. */
    private static Optional<EnrolmentRole> role(EnrolmentRecord enrolment) {
        return switch (enrolment.role()) {
            case "student" -> Optional.of(EnrolmentRole.PUPIL);
            case "teacher" -> Optional.of(EnrolmentRole.TEACHER);
            case "aide" -> Optional.of(EnrolmentRole.ASSISTANT);
            default -> Optional.empty();
        };
    }

    private Set<String> schoolsOf(String user) {
        return known(schoolsOfUser, user);
    }

    private Building part(String school) {
        return known(schools, school);
    }

    private static <T> T known(Map<String, T> all, String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(() -> new IllegalStateException("not checked: " + id));
    }

    private static <T> Stream<T> active(Collection<T> all, Predicate<T> isActive) {
        return all.stream().filter(isActive);
    }
}
