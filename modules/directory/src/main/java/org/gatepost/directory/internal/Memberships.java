package org.gatepost.directory.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.directory.internal.RosterRecords.EnrolmentRecord;
import org.gatepost.directory.internal.RosterRecords.OrgRecord;
import org.gatepost.directory.internal.RosterRecords.UserRecord;

/**
 * Which schools each user of a roster belongs to: those among their organisations, and those where they are enrolled.
 * Schools and users that are marked as to be deleted are not there.
 */
final class Memberships {

    private final RosterRecords records;
    private final Set<String> schools = new LinkedHashSet<>();
    private final Map<String, Set<String>> schoolsOfUser = new HashMap<>();

    Memberships(RosterRecords records) {
        this.records = records;
        records.orgs().values().stream()
                .filter(OrgRecord::active)
                .filter(OrgRecord::isSchool)
                .forEach(school -> schools.add(school.sourcedId()));
        records.users().values().stream()
                .filter(UserRecord::active)
                .forEach(user -> schoolsOfUser.put(user.sourcedId(), schoolsAmong(user)));
        records.enrolments().values().stream()
                .filter(this::holds)
                .forEach(enrolment -> add(enrolment.user(), enrolment.school()));
    }

    Set<String> schools() {
        return schools;
    }

    Set<String> of(String user) {
        return Known.of(schoolsOfUser, user);
    }

    void add(String user, String school) {
        of(user).add(school);
    }

    /** Whether enrolment, class, school and person are all to be kept. */
    boolean holds(EnrolmentRecord enrolment) {
        var schoolClass = records.classes().get(enrolment.schoolClass());
        return enrolment.active()
                && schools.contains(enrolment.school())
                && schoolClass != null
                && schoolClass.active()
                && schoolsOfUser.containsKey(enrolment.user());
    }

    /** Notes every pupil of no school. */
    void checkPupils() {
        records.users().values().stream()
                .filter(UserRecord::active)
                .filter(user -> user.role().equals("student"))
                .filter(user ->
                        !user.orgs().isEmpty() && records.orgs().keySet().containsAll(user.orgs()))
                .filter(user -> of(user.sourcedId()).isEmpty())
                .forEach(user -> user.cells()
                        .fault(
                                "orgSourcedIds",
                                Faults.quote(user.sourcedId()) + " is a pupil of no school.",
                                "Name the pupil's school."));
    }

    private Set<String> schoolsAmong(UserRecord user) {
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
                return Optional.of(at.sourcedId()).filter(schools::contains);
            }
        }
        return Optional.empty();
    }
}
