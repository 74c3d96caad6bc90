package org.gatepost.directory.internal;

import org.gatepost.directory.internal.RosterRecords.ClassRecord;
import org.gatepost.directory.internal.RosterRecords.EnrolmentRecord;
import org.gatepost.directory.internal.RosterRecords.UserRecord;

/** Checks that records which refer to each other fit together; what refers to nothing was told before. */
record RosterConsistency(RosterRecords records) {

    void check() {
        checkClasses();
        checkEnrolments();
    }

    private void checkClasses() {
        for (ClassRecord schoolClass : records.classes().values()) {
            requireSchool(schoolClass.cells(), schoolClass.school());
        }
    }

    private void requireSchool(Cells cells, String org) {
        var found = records.orgs().get(org);
        if (found != null && !found.type().isEmpty() && !found.isSchool()) {
            cells.fault(
                    "schoolSourcedId",
                    Faults.quote(org) + " is no school but a " + found.type() + ".",
                    "Name the school itself.");
        }
    }

    private void checkEnrolments() {
        for (EnrolmentRecord enrolment : records.enrolments().values()) {
            requireSchool(enrolment.cells(), enrolment.school());
            var schoolClass = records.classes().get(enrolment.schoolClass());
            if (schoolClass != null && !schoolClass.school().equals(enrolment.school())) {
                enrolment
                        .cells()
                        .fault(
                                "schoolSourcedId",
                                "The class is of the school " + Faults.quote(schoolClass.school()) + ".",
                                "Name the school of the class.");
            }
            var user = records.users().get(enrolment.user());
            if (user != null && !enrolment.role().isEmpty() && !user.role().isEmpty()) {
                checkRole(enrolment, user);
            }
        }
    }

    private static void checkRole(EnrolmentRecord enrolment, UserRecord user) {
        var needed = enrolment.role().equals("student") ? PersonKind.PUPIL : PersonKind.STAFF;
        if (user.kind() != needed) {
            enrolment
                    .cells()
                    .fault(
                            "role",
                            Faults.quote(user.sourcedId()) + " is a " + user.role() + " in users.csv and cannot be a "
                                    + enrolment.role() + " in a class.",
                            "Correct the role here or in users.csv.");
        }
    }
}
