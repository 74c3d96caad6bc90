package org.gatepost.directory.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a roster says about one school; people, classes and enrolments by their ids in the roster.
 *
 * @param begins the first day of classes, where it is known
 */
record SchoolRoster(
        String sourcedId,
        String name,
        Map<String, Person> people,
        Map<String, SchoolClass> classes,
        Map<String, Enrolment> enrolments,
        Set<Link> links,
        Map<String, LocalDate> begins) {

    /** A school of which a roster says nothing any more. */
    static SchoolRoster ofNobody(String sourcedId, String name) {
        return new SchoolRoster(sourcedId, name, Map.of(), Map.of(), Map.of(), Set.of(), Map.of());
    }

    /**
     * Somebody at the school.
     *
     * @param role as in the roster
     * @param enabled whether they may sign in
     */
    record Person(
            String sourcedId,
            PersonKind kind,
            String role,
            String givenName,
            String familyName,
            @Nullable String email,
            boolean enabled) {}

    /** @param type homeroom or scheduled */
    record SchoolClass(String sourcedId, String name, String type) {}

    /** What somebody is in a class. Stored by name: add, never rename. */
    enum EnrolmentRole {
        PUPIL,
        TEACHER,
        COVER,
        ASSISTANT
    }

    /**
     * Somebody in a class.
     *
     * @param from first day; where the roster does not say, the day on which it first named the enrolment
     * @param endedOn first day on which it no longer holds
     */
    record Enrolment(
            String sourcedId,
            String classSourcedId,
            String personSourcedId,
            EnrolmentRole role,
            boolean primary,
            Optional<LocalDate> from,
            Optional<LocalDate> endedOn) {

        /** The same with {@code day} where the first day is open. */
        Enrolment beginningAtLatest(LocalDate day) {
            return new Enrolment(
                    sourcedId, classSourcedId, personSourcedId, role, primary, Optional.of(from.orElse(day)), endedOn);
        }

        /** The same with {@code day} as its end where that is open or later. */
        Enrolment endingAtLatest(LocalDate day) {
            var end = endedOn.filter(known -> known.isBefore(day)).orElse(day);
            return new Enrolment(sourcedId, classSourcedId, personSourcedId, role, primary, from, Optional.of(end));
        }

        /** Whether it still holds after {@code day}, or begins then. */
        boolean lastsBeyond(LocalDate day) {
            return endedOn.map(end -> end.isAfter(day)).orElse(true);
        }

        /** Whether it is the same person as the same in the same class, so that the row can stay. */
        boolean isStill(Enrolment other) {
            return classSourcedId.equals(other.classSourcedId)
                    && personSourcedId.equals(other.personSourcedId)
                    && role == other.role;
        }
    }

    /** A guardian of a pupil. */
    record Link(String guardianSourcedId, String childSourcedId) {}
}
