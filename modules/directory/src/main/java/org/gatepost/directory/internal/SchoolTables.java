package org.gatepost.directory.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatepost.directory.roster.OwnSchool;

/** OneRoster's tables of one school, filled record by record; all classes are of one session without end. */
final class SchoolTables {

    private static final String SESSION = "own-session";
    private static final String COURSE = "own-course";

    private final Map<RosterFile, List<RosterTable.Row>> rows = new EnumMap<>(RosterFile.class);
    private final Set<String> classes = new HashSet<>();
    private final String school;

    SchoolTables(OwnSchool school) {
        this.school = school.sourcedId();
        add(RosterFile.ORGS, Map.of("sourcedId", this.school, "name", school.name(), "type", "school"));
        add(
                RosterFile.ACADEMIC_SESSIONS,
                Map.of(
                        "sourcedId",
                        SESSION,
                        "title",
                        "School year",
                        "type",
                        "schoolYear",
                        "startDate",
                        "2000-09-01",
                        "endDate",
                        "2199-08-31",
                        "schoolYear",
                        "2199"));
        add(RosterFile.COURSES, Map.of("sourcedId", COURSE, "title", "School", "orgSourcedId", this.school));
    }

    /** @param email empty for none */
    void addUser(String id, String role, String given, String family, String email, Set<String> agents) {
        Map<String, String> cells = new HashMap<>();
        cells.put("sourcedId", id);
        cells.put("enabledUser", "true");
        cells.put("orgSourcedIds", school);
        cells.put("role", role);
        cells.put("givenName", given);
        cells.put("familyName", family);
        cells.put("email", email);
        cells.put("agentSourcedIds", String.join(",", agents));
        add(RosterFile.USERS, cells);
    }

    /** Adding a class again does nothing; its name is its id. */
    void addClass(String name) {
        if (classes.add(name)) {
            add(
                    RosterFile.CLASSES,
                    Map.of(
                            "sourcedId",
                            name,
                            "title",
                            name,
                            "courseSourcedId",
                            COURSE,
                            "classType",
                            "homeroom",
                            "schoolSourcedId",
                            school,
                            "termSourcedIds",
                            SESSION));
        }
    }

    /** @param role as in OneRoster; who teaches a class is one of its main teachers */
    void addEnrolment(String user, String schoolClass, String role) {
        add(
                RosterFile.ENROLLMENTS,
                Map.of(
                        "sourcedId",
                        user + "; " + schoolClass,
                        "classSourcedId",
                        schoolClass,
                        "schoolSourcedId",
                        school,
                        "userSourcedId",
                        user,
                        "role",
                        role,
                        "primary",
                        role.equals("teacher") ? "true" : "false"));
    }

    private void add(RosterFile file, Map<String, String> cells) {
        rows.computeIfAbsent(file, key -> new ArrayList<>())
                .add(new RosterTable.Row(
                        0,
                        file.columns().stream()
                                .map(column -> cells.getOrDefault(column, ""))
                                .toList()));
    }

    /** All files of a roster but the manifest. */
    Map<RosterFile, RosterTable> all() {
        Map<RosterFile, RosterTable> tables = new EnumMap<>(RosterFile.class);
        for (RosterFile file : RosterVersion.SIMPLE.files()) {
            tables.put(file, RosterTable.of(file, rows.getOrDefault(file, List.of())));
        }
        return tables;
    }
}
