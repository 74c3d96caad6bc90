package org.gatepost.directory.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.directory.internal.SchoolRoster.Enrolment;
import org.gatepost.directory.internal.SchoolRoster.Person;
import org.gatepost.kernel.PersonId;

/** The staff about whom an import said something new: who left or came back, and who joined or left a class team. */
record StaffTouched(SchoolPlan plan) {

    /** @param working the staff by now, by their ids in the roster */
    Set<PersonId> among(Map<String, PersonId> working) {
        Map<String, PersonId> staff = new HashMap<>(working);
        plan.stored().people().forEach((sourcedId, stored) -> {
            if (stored.facts().kind() == PersonKind.STAFF) {
                staff.putIfAbsent(sourcedId, new PersonId(stored.id()));
            }
        });
        return Stream.concat(people(), members())
                .map(staff::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> people() {
        return Stream.of(plan.people().ended(), plan.people().reopened())
                .flatMap(some -> some.stream())
                .map(Stored::facts)
                .map(Person::sourcedId);
    }

    private Stream<String> members() {
        var known = Stream.of(
                        plan.enrolments().ended(),
                        plan.enrolments().changed(),
                        plan.enrolments().reopened())
                .flatMap(some -> some.stream())
                .map(Stored::facts);
        return Stream.concat(known, plan.enrolments().added().stream()).map(Enrolment::personSourcedId);
    }
}
