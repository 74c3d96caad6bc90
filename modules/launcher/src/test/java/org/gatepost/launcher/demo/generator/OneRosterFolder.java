package org.gatepost.launcher.demo.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The trust as OneRoster 1.1 CSV, bulk: status and dateLastModified stay empty, as the specification asks. */
final class OneRosterFolder {

    private static final int SCHOOL_YEAR = 2026;

    private final Trust trust;

    OneRosterFolder(Trust trust) {
        this.trust = trust;
    }

    /** Contents by file name. */
    Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("manifest.csv", manifest());
        files.put("orgs.csv", orgs());
        files.put("academicSessions.csv", academicSessions());
        files.put("courses.csv", courses());
        files.put("classes.csv", classes());
        files.put("users.csv", users());
        files.put("enrollments.csv", enrollments());
        return files;
    }

    private static String manifest() {
        var rows = new Rows("propertyName", "value");
        rows.add("manifest.version", "1.0");
        rows.add("oneroster.version", "1.1");
        var bulk = List.of("academicSessions", "classes", "courses", "enrollments", "orgs", "users");
        for (String file : List.of(
                "academicSessions",
                "categories",
                "classes",
                "classResources",
                "courses",
                "courseResources",
                "demographics",
                "enrollments",
                "lineItems",
                "orgs",
                "resources",
                "results",
                "users")) {
            rows.add("file." + file, bulk.contains(file) ? "bulk" : "absent");
        }
        rows.add("source.systemName", "Demo trust of Gatepost");
        rows.add("source.systemCode", "gatepost-demo");
        return rows.toString();
    }

    private String orgs() {
        var rows = new Rows("sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId");
        rows.add(Trust.ID, "", "", Trust.NAME, "district", "", "");
        trust.schools().forEach(school -> rows.add(school.id(), "", "", school.name(), "school", "", Trust.ID));
        return rows.toString();
    }

    private static String academicSessions() {
        var rows = new Rows(
                "sourcedId",
                "status",
                "dateLastModified",
                "title",
                "type",
                "startDate",
                "endDate",
                "parentSourcedId",
                "schoolYear");
        for (SchoolYear year : SchoolYear.ALL) {
            var id = "Y" + year.endsIn();
            var ends = String.valueOf(year.endsIn());
            rows.add(id, "", "", year.title(), "schoolYear", year.first(), year.last(), "", ends);
            for (SchoolYear.Span term : year.terms()) {
                rows.add(idOf(year, term), "", "", term.name(), "term", term.first(), term.last(), id, ends);
            }
        }
        return rows.toString();
    }

    private static String idOf(SchoolYear year, SchoolYear.Span term) {
        return "Y" + year.endsIn() + "-" + term.name().substring(0, 2).toUpperCase(Locale.ROOT);
    }

    private String courses() {
        var rows = new Rows(
                "sourcedId",
                "status",
                "dateLastModified",
                "schoolYearSourcedId",
                "title",
                "courseCode",
                "grades",
                "orgSourcedId",
                "subjects",
                "subjectCodes");
        for (School school : trust.schools()) {
            for (List<String> grades : gradesOf(school)) {
                rows.add(
                        courseOf(school, grades),
                        "",
                        "",
                        "Y" + (SCHOOL_YEAR + 1),
                        titleOf(grades),
                        "",
                        list(grades),
                        school.id(),
                        "",
                        "");
            }
        }
        return rows.toString();
    }

    private static List<List<String>> gradesOf(School school) {
        return school.classes().stream().map(SchoolClass::grades).distinct().toList();
    }

    private static String courseOf(School school, List<String> grades) {
        return school.id() + "-Y" + String.join("", grades);
    }

    private static String titleOf(List<String> grades) {
        return grades.stream()
                .map(grade -> switch (grade) {
                    case "N" -> "Nursery";
                    case "R" -> "Reception";
                    default -> "Year " + grade;
                })
                .collect(Collectors.joining(" and "));
    }

    private String classes() {
        var rows = new Rows(
                "sourcedId",
                "status",
                "dateLastModified",
                "title",
                "grades",
                "courseSourcedId",
                "classCode",
                "classType",
                "location",
                "schoolSourcedId",
                "termSourcedIds",
                "subjects",
                "subjectCodes",
                "periods");
        var year = SchoolYear.startingIn(SCHOOL_YEAR);
        var terms = list(year.terms().stream().map(term -> idOf(year, term)).toList());
        for (School school : trust.schools()) {
            for (SchoolClass each : school.classes()) {
                rows.add(
                        each.id(),
                        "",
                        "",
                        each.title(),
                        list(each.grades()),
                        courseOf(school, each.grades()),
                        "",
                        "homeroom",
                        "",
                        school.id(),
                        terms,
                        "",
                        "",
                        "");
            }
        }
        return rows.toString();
    }

    private String users() {
        var rows = new Rows(
                "sourcedId",
                "status",
                "dateLastModified",
                "enabledUser",
                "orgSourcedIds",
                "role",
                "username",
                "userIds",
                "givenName",
                "familyName",
                "middleName",
                "identifier",
                "email",
                "sms",
                "phone",
                "agentSourcedIds",
                "grades",
                "password");
        add(rows, Trust.ADMINISTRATOR);
        trust.schools().forEach(school -> school.users().forEach(user -> add(rows, user)));
        return rows.toString();
    }

    private static void add(Rows rows, RosterUser user) {
        rows.add(
                user.id(),
                "",
                "",
                "true",
                user.org(),
                user.role(),
                user.id().toLowerCase(Locale.ROOT),
                "",
                user.given(),
                user.family(),
                "",
                "",
                user.email(),
                "",
                user.phone(),
                list(user.agents()),
                user.grade(),
                "");
    }

    private String enrollments() {
        var rows = new Rows(
                "sourcedId",
                "status",
                "dateLastModified",
                "classSourcedId",
                "schoolSourcedId",
                "userSourcedId",
                "role",
                "primary",
                "beginDate",
                "endDate");
        for (School school : trust.schools()) {
            for (Enrolment each : school.enrolments()) {
                var primary = each.role().equals("student") ? "" : String.valueOf(each.primary());
                rows.add(
                        each.classId() + "." + each.userId(),
                        "",
                        "",
                        each.classId(),
                        school.id(),
                        each.userId(),
                        each.role(),
                        primary,
                        "",
                        "");
            }
        }
        return rows.toString();
    }

    private static String list(List<String> ids) {
        return String.join(",", ids);
    }

    /** RFC 4180. */
    static final class Rows {

        private final List<String> lines = new ArrayList<>();

        Rows(String... header) {
            add((Object[]) header);
        }

        final void add(Object... fields) {
            lines.add(Arrays.stream(fields).map(Rows::quoted).collect(Collectors.joining(",")));
        }

        private static String quoted(Object field) {
            var text = field.toString();
            return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
        }

        @Override
        public String toString() {
            return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
        }
    }
}
