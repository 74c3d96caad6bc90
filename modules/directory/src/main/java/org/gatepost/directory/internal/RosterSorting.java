package org.gatepost.directory.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.directory.internal.RosterRecords.ClassRecord;
import org.gatepost.directory.internal.RosterRecords.EnrolmentRecord;
import org.gatepost.directory.internal.RosterRecords.UserRecord;
import org.gatepost.directory.internal.SchoolRoster.Enrolment;
import org.gatepost.directory.internal.SchoolRoster.EnrolmentRole;
import org.gatepost.directory.internal.SchoolRoster.Link;
import org.gatepost.directory.internal.SchoolRoster.Person;
import org.gatepost.directory.internal.SchoolRoster.SchoolClass;
import org.gatepost.directory.roster.RosterFault;

/**
 * Sorts records without a fault by school: somebody of several schools becomes a person in each, a guardian also in
 * each school of their children.
 */
final class RosterSorting {

    private final RosterRecords records;
    private final Memberships memberships;
    private final Faults notes = new Faults();
    private final Map<String, Part> parts = new LinkedHashMap<>();

    RosterSorting(RosterRecords records, Memberships memberships) {
        this.records = records;
        this.memberships = memberships;
        memberships.schools().forEach(school -> parts.put(school, new Part()));
        sortClasses();
        sortLinks();
        sortPeople();
        sortEnrolments();
    }

    /** A school's part of the roster while it grows. */
    private record Part(
            Map<String, Person> people,
            Map<String, SchoolClass> classes,
            Map<String, Enrolment> enrolments,
            Set<Link> links,
            Map<String, LocalDate> begins) {

        Part() {
            this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new LinkedHashSet<>(), new HashMap<>());
        }

        SchoolRoster of(String school, String name) {
            return new SchoolRoster(school, name, people, classes, enrolments, links, begins);
        }
    }

    /** What has no place in any school. */
    List<RosterFault> notes() {
        return notes.all();
    }

    /** The schools that have not ended, by name. */
    List<SchoolRoster> bySchool() {
        return parts.entrySet().stream()
                .map(part -> part.getValue()
                        .of(
                                part.getKey(),
                                Known.of(records.orgs(), part.getKey()).name()))
                .sorted(Comparator.comparing(SchoolRoster::name).thenComparing(SchoolRoster::sourcedId))
                .toList();
    }

    private void sortClasses() {
        records.classes().values().stream()
                .filter(ClassRecord::active)
                .filter(found -> parts.containsKey(found.school()))
                .forEach(found -> {
                    var part = part(found.school());
                    part.classes.put(
                            found.sourcedId(), new SchoolClass(found.sourcedId(), found.title(), found.type()));
                    found.begins().ifPresent(day -> part.begins.put(found.sourcedId(), day));
                });
    }

    private void sortLinks() {
        records.users().values().stream()
                .filter(UserRecord::active)
                .forEach(user -> user.agents().stream()
                        .map(agent -> Known.of(records.users(), agent))
                        .filter(UserRecord::active)
                        .forEach(agent -> link(user, agent)));
    }

    private void link(UserRecord user, UserRecord agent) {
        var pupil = user.kind() == PersonKind.PUPIL ? user : agent;
        var other = user.kind() == PersonKind.PUPIL ? agent : user;
        if (pupil.kind() == PersonKind.PUPIL && other.kind() == PersonKind.GUARDIAN) {
            for (String school : memberships.of(pupil.sourcedId())) {
                part(school).links.add(new Link(other.sourcedId(), pupil.sourcedId()));
                memberships.add(other.sourcedId(), school);
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
        records.users().values().stream().filter(UserRecord::active).forEach(user -> {
            var schools = memberships.of(user.sourcedId());
            if (schools.isEmpty()) {
                leaveOut(user);
            }
            schools.forEach(school -> part(school).people.put(user.sourcedId(), person(user)));
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
        records.enrolments().values().stream()
                .filter(memberships::holds)
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

    private Part part(String school) {
        return Known.of(parts, school);
    }
}
