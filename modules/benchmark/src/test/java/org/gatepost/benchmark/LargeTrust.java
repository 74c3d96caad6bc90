package org.gatepost.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the roster of a large trust: fictional names, many with diacritics, the same at every run. */
final class LargeTrust {

    static final int PUPILS = 60_000;
    static final int GUARDIANS = 90_000;
    static final int CLASSES = 2_500;
    static final int SCHOOLS = 125;

    private static final int PUPILS_OF_CLASS = PUPILS / CLASSES;
    private static final int CLASSES_OF_SCHOOL = CLASSES / SCHOOLS;

    private static final List<String> GIVEN = List.of(
            "Zoë",
            "Łucja",
            "Émile",
            "Aoife",
            "Søren",
            "Nuñez",
            "İpek",
            "Björk",
            "Chloé",
            "Māra",
            "Ada",
            "Tom",
            "Mia",
            "Idris",
            "Oluwaseun",
            "Zuzanna",
            "Ngozi",
            "Finlay",
            "Ayşe",
            "Jürgen");
    private static final List<String> FAMILY = List.of(
            "Świątek-Hale",
            "O’Rourke",
            "Müller",
            "Brøgger",
            "Çelik",
            "Nováček",
            "Thaxter",
            "Okell",
            "Adebayo",
            "Lark",
            "Reed",
            "Brook",
            "Żak",
            "Petőfalvi",
            "Ruíz",
            "Dâmboviță",
            "Field",
            "Marsh",
            "Pellow",
            "Yusuf");

    private final Path folder;

    private LargeTrust(Path folder) {
        this.folder = folder;
    }

    static void writeTo(Path folder) throws IOException {
        var trust = new LargeTrust(folder);
        trust.writeManifest();
        trust.writeSchoolsAndClasses();
        trust.writePeople();
    }

    private void writeManifest() throws IOException {
        List<String> lines = new ArrayList<>(List.of("manifest.version,1.0", "oneroster.version,1.1"));
        for (String file : List.of("academicSessions", "classes", "courses", "enrollments", "orgs", "users")) {
            lines.add("file." + file + ",bulk");
        }
        write("manifest.csv", "propertyName,value", lines);
        write(
                "academicSessions.csv",
                "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
                List.of("y27,,,2026/27,schoolYear,2026-09-01,2027-08-31,,2027"));
        write(
                "courses.csv",
                "sourcedId,status,dateLastModified,schoolYearSourcedId,title,orgSourcedId",
                List.of("c1,,,y27,Primary,trust"));
    }

    private void writeSchoolsAndClasses() throws IOException {
        List<String> orgs = new ArrayList<>(List.of("trust,,,Trust,district,,"));
        List<String> classes = new ArrayList<>();
        for (int school = 0; school < SCHOOLS; school++) {
            orgs.add("s" + school + ",,,School No " + school + ",school,,trust");
        }
        for (int c = 0; c < CLASSES; c++) {
            classes.add("c" + c + ",,,Class " + c + ",c1,homeroom,s" + c / CLASSES_OF_SCHOOL + ",y27");
        }
        write("orgs.csv", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId", orgs);
        write(
                "classes.csv",
                "sourcedId,status,dateLastModified,title,courseSourcedId,classType,schoolSourcedId,termSourcedIds",
                classes);
    }

    /** Of two pupils who follow each other each has one guardian of their own, and both share a third. */
    private void writePeople() throws IOException {
        List<String> users = new ArrayList<>();
        List<String> enrolments = new ArrayList<>();
        for (int c = 0; c < CLASSES; c++) {
            var school = "s" + c / CLASSES_OF_SCHOOL;
            users.add(user("t" + c, school, "teacher", c, "t" + c + "@school.example", ""));
            enrolments.add("et" + c + ",,,c" + c + "," + school + ",t" + c + ",teacher,true,,");
            for (int p = c * PUPILS_OF_CLASS; p < (c + 1) * PUPILS_OF_CLASS; p++) {
                users.add(user("p" + p, school, "student", p, "", "\"g" + p + ",h" + p / 2 + "\""));
                users.add(user("g" + p, school, "parent", p + 3, "g" + p + "@post.example", ""));
                if (p % 2 == 0) {
                    users.add(user("h" + p / 2, school, "parent", p + 7, "h" + p / 2 + "@post.example", ""));
                }
                enrolments.add("e" + p + ",,,c" + c + "," + school + ",p" + p + ",student,,,");
            }
        }
        write(
                "users.csv",
                "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,"
                        + "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password",
                users);
        write(
                "enrollments.csv",
                "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
                enrolments);
    }

    private static String user(String id, String school, String role, int number, String email, String agents) {
        var given = GIVEN.get(number % GIVEN.size());
        var family = FAMILY.get(number / GIVEN.size() % FAMILY.size());
        return String.join(
                ",", id, "", "", "true", school, role, id, "", given, family, "", "", email, "", "", agents, "", "");
    }

    private void write(String file, String header, List<String> lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file), StandardCharsets.UTF_8)) {
            out.write(header + "\r\n");
            for (String line : lines) {
                out.write(line + "\r\n");
            }
        }
    }
}
