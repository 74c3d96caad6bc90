package org.gatepost.directory.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The files of a OneRoster 1.1 bulk that are read, with the columns that they must have. Others are left alone. */
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
            "endDate");

    private final String fileName;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> columns;

    RosterFile(String fileName, String... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    String fileName() {
        return fileName;
    }

    /** Read by the importer, so they have to be in the header; in any order. */
    List<String> columns() {
        return columns;
    }

    /** Its property in the manifest: {@code file.orgs}. */
    String property() {
        return "file." + fileName.substring(0, fileName.indexOf('.'));
    }

    static String allNames() {
        return Arrays.stream(values()).map(RosterFile::fileName).collect(Collectors.joining(", "));
    }
}
