package org.gatepost.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.directory.School;
import org.gatepost.directory.Schools;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.SchoolId;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.PassingFolder;

/** Whoever a test needs, at two schools, as rosters bring them into the directory and take them out of it again. */
final class RosteredPeople {

    /** The schools by their ids in the roster, in the order in which the directory lists them. */
    static final List<String> SCHOOLS = List.of("alder", "birch");

    private final Standalone gatepost;
    private final Map<String, String> users = new TreeMap<>();

    RosteredPeople(Standalone gatepost) {
        this.gatepost = gatepost;
        importAgain();
    }

    /** Makes {@code email} that of somebody in {@code capacities}: the first at Alder, the second at Birch. */
    List<Hat> add(String email, Capacity... capacities) {
        for (int i = 0; i < capacities.length; i++) {
            add(email, SCHOOLS.get(i), capacities[i]);
        }
        return hatsOf(email);
    }

    List<Hat> add(String email, String school, Capacity capacity) {
        var id = id(email, school, capacity);
        boolean guardian = capacity == Capacity.GUARDIAN;
        users.put(
                id,
                String.join(
                        ",",
                        List.of(
                                id,
                                "",
                                "true",
                                school,
                                guardian ? "parent" : "teacher",
                                id,
                                "Ada",
                                "Example",
                                email,
                                guardian ? "child-" + school : "")));
        importAgain();
        return hatsOf(email);
    }

    /** Somebody at Alder of that family name. */
    Hat addNamed(String email, String name, Capacity capacity) {
        add(email, "alder", capacity);
        users.computeIfPresent(id(email, "alder", capacity), (id, user) -> user.replace(",Example,", "," + name + ","));
        importAgain();
        return hatsOf(email).stream()
                .filter(hat -> hat.capacity() == capacity)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody else, a guardian or member of staff as well, who has the same address. */
    List<Hat> addAnother(String email, String school, Capacity capacity) {
        users.put(
                "other-" + id(email, school, capacity),
                users.getOrDefault(id(email, school, capacity), "")
                        .replace(school + "-" + capacity, "other-" + school + "-" + capacity));
        importAgain();
        return hatsOf(email);
    }

    /** The roster has another address for them now. */
    void changeAddress(String from, String to) {
        users.replaceAll((id, user) -> user.replace("," + from + ",", "," + to + ","));
        importAgain();
    }

    /** They stay in the roster, with no child there. */
    void takeChildren(String email) {
        users.replaceAll((id, user) -> user.contains("," + email + ",") ? user.replaceAll(",child-.*$", ",") : user);
        importAgain();
    }

    /** They have left that school in that capacity. */
    void remove(String email, String school, Capacity capacity) {
        users.remove(id(email, school, capacity));
        importAgain();
    }

    /** They have left altogether. */
    void remove(String email) {
        users.values().removeIf(user -> user.contains("," + email + ","));
        importAgain();
    }

    SchoolId school(String sourcedId) {
        return gatepost.get(Schools.class).all().stream()
                .filter(school -> school.sourcedId().equals(sourcedId))
                .map(School::id)
                .findFirst()
                .orElseThrow();
    }

    private List<Hat> hatsOf(String email) {
        return gatepost.get(Callers.class).hatsOf(email);
    }

    private static String id(String email, String school, Capacity capacity) {
        return school + "-" + capacity + "-" + email;
    }

    private void importAgain() {
        try (var folder = PassingFolder.named("roster")) {
            write(folder.path());
            gatepost.get(RosterImports.class)
                    .importFolder(
                            Actor.operatorOfTrust(),
                            folder.path(),
                            new ImportOptions(false, true),
                            ImportProgress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("manifest.csv"), """
                propertyName,value
                manifest.version,1.0
                oneroster.version,1.1
                file.academicSessions,bulk
                file.classes,bulk
                file.courses,bulk
                file.demographics,absent
                file.enrollments,bulk
                file.orgs,bulk
                file.users,bulk
                """);
        Files.writeString(folder.resolve("academicSessions.csv"), """
                sourcedId,status,title,type,startDate,endDate,parentSourcedId,schoolYear
                y,,2026/27,schoolYear,2026-09-01,2027-08-31,,2027
                """);
        Files.writeString(folder.resolve("courses.csv"), """
                sourcedId,status,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
                c,,y,Year 1,,01,trust,,
                """);
        write(
                folder,
                "orgs.csv",
                "sourcedId,status,name,type,identifier,parentSourcedId\ntrust,,Tideway Trust,district,,",
                "SCHOOL,,SCHOOL primary,school,,trust");
        write(
                folder,
                "classes.csv",
                "sourcedId,status,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,"
                        + "subjects,subjectCodes,periods",
                "class-SCHOOL,,Otters,01,c,,homeroom,,SCHOOL,y,,,");
        write(
                folder,
                "enrollments.csv",
                "sourcedId,status,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate",
                "in-SCHOOL,,class-SCHOOL,SCHOOL,child-SCHOOL,student,,,");
        var lines = new ArrayList<String>();
        lines.add(
                "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email,agentSourcedIds");
        SCHOOLS.forEach(school ->
                lines.add("child-" + school + ",,true," + school + ",student,child-" + school + ",Cy,Example,,"));
        lines.addAll(users.values());
        Files.write(folder.resolve("users.csv"), lines);
    }

    /** A file with {@code line} for each school. */
    private static void write(Path folder, String file, String head, String line) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(head);
        SCHOOLS.forEach(school -> lines.add(line.replace("SCHOOL", school)));
        Files.write(folder.resolve(file), lines);
    }
}
