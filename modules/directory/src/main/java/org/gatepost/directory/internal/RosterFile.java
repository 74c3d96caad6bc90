package org.gatepost.directory.internal;

import java.util.List;
import org.gatepost.directory.roster.SchoolCsv;

/**
 * The files of a roster that are read, with the columns that they must have in OneRoster 1.1 (roles.csv: 1.2). Others are
 * left alone.
 */
enum RosterFile {
    MANIFEST("manifest.csv", "propertyName", "value"),
    ORGS("orgs.csv", "sourcedId", "status", "name", "type", "parentSourcedId"),
    ACADEMIC_SESSIONS(
            "academicSessions.csv",
            "sourcedId",
            "status",
            "title",
            "type",
            "startDate",
            "endDate",
            "parentSourcedId",
            "schoolYear"),
    COURSES("courses.csv", "sourcedId", "status", "schoolYearSourcedId", "title", "orgSourcedId"),
    CLASSES(
            "classes.csv",
            "sourcedId",
            "status",
            "title",
            "courseSourcedId",
            "classType",
            "schoolSourcedId",
            "termSourcedIds"),
    USERS(
            "users.csv",
            "sourcedId",
            "status",
            "enabledUser",
            "orgSourcedIds",
            "role",
            "givenName",
            "familyName",
            "email",
            "agentSourcedIds"),
    /** OneRoster 1.2 only. */
    ROLES(
            "roles.csv",
            "sourcedId",
            "status",
            "userSourcedId",
            "roleType",
            "role",
            "beginDate",
            "endDate",
            "orgSourcedId"),
    ENROLLMENTS(
            "enrollments.csv",
            "sourcedId",
            "status",
            "classSourcedId",
            "schoolSourcedId",
            "userSourcedId",
            "role",
            "primary",
            "beginDate",
            "endDate"),
    /** Of a school's own simple form, docs/roster-csv.md. */
    PUPILS(SchoolCsv.PUPILS),
    STAFF(SchoolCsv.STAFF);

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> columns;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> optional;

    private final boolean isSimple;

    RosterFile(String fileName, String... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
        this.optional = List.of("dateLastModified");
        this.isSimple = false;
    }

    RosterFile(SchoolCsv own) {
        this.fileName = own.fileName();
        this.columns = own.required();
        this.optional = own.optional();
        this.isSimple = true;
    }

    String fileName() {
        return fileName;
    }

    /** Read by the importer, so they have to be in the header; in any order. */
    List<String> columns() {
        return columns;
    }

    /** Kept where a file has them. */
    List<String> optional() {
        return optional;
    }

    /** Whether it is one of Gatepost's own form, in which no column is there for others. */
    boolean isSimple() {
        return isSimple;
    }

    /** Its property in the manifest: {@code file.orgs}. */
    String property() {
        return "file." + fileName.substring(0, fileName.indexOf('.'));
    }
}
