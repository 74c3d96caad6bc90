package org.gatepost.directory.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records of a roster's files, as they are written there; {@code active} ones are not marked as to be deleted. */
record RosterRecords(
        Map<String, OrgRecord> orgs,
        Map<String, ClassRecord> classes,
        Map<String, UserRecord> users,
        Map<String, EnrolmentRecord> enrolments) {

    record OrgRecord(String sourcedId, boolean active, String name, String type, String parent, Cells cells) {

        boolean isSchool() {
            return type.equals("school");
        }
    }

    /** @param begins first day of its first term; empty if its terms are not known */
    record ClassRecord(
            String sourcedId,
            boolean active,
            String title,
            String type,
            String school,
            Optional<LocalDate> begins,
            Cells cells) {}

    record UserRecord(
            String sourcedId,
            boolean active,
            boolean enabled,
            List<String> orgs,
            String role,
            String givenName,
            String familyName,
            String email,
            List<String> agents,
            Cells cells) {

        PersonKind kind() {
            return PersonKind.ofRole(role);
        }
    }

    record EnrolmentRecord(
            String sourcedId,
            boolean active,
            String schoolClass,
            String school,
            String user,
            String role,
            boolean primary,
            Optional<LocalDate> from,
            Optional<LocalDate> endedOn,
            Cells cells) {}
}
