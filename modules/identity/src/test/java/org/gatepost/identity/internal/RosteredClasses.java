package org.gatepost.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.directory.Callers;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.ClassLists;
import org.gatepost.directory.School;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.directory.SchoolSetup.Look;
import org.gatepost.directory.SchoolSetup.RoleHolder;
import org.gatepost.directory.SchoolSetups;
import org.gatepost.directory.Schools;
import org.gatepost.directory.TeamClass;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.PassingFolder;

/**
 * Two schools, Alder with the classes Otters and Terns, Birch with Puffins: their pupils, teams, office and head. The
 * schools are open from 8:00 to 15:30.
 */
final class RosteredClasses {

    static final String TEACHER = "teacher";
    static final String ASSISTANT = "assistant";
    static final String LEAVING = "leaving";
    static final String TERNS_TEACHER = "terns-teacher";
    static final String OFFICE = "office";
    static final String HEAD = "head";
    static final String PUFFINS_TEACHER = "puffins-teacher";

    private static final Map<String, String> SCHOOL_OF =
            Map.of("Otters", "alder", "Terns", "alder", "Puffins", "birch");

    private final Standalone gatepost;
    private final Map<String, String> users = new TreeMap<>();
    private final Map<String, String> enrolments = new TreeMap<>();

    RosteredClasses(Standalone gatepost) {
        this.gatepost = gatepost;
        staff(TEACHER, "alder", "Otters", "teacher");
        staff(ASSISTANT, "alder", "Otters", "aide");
        staff(LEAVING, "alder", "Otters", "teacher");
        staff(TERNS_TEACHER, "alder", "Terns", "teacher");
        staff(OFFICE, "alder", "", "administrator");
        staff(HEAD, "alder", "", "administrator");
        staff(PUFFINS_TEACHER, "birch", "Puffins", "teacher");
        pupil("Maya", "Okoro", "Otters");
        pupil("Maya", "Świątek", "Otters");
        pupil("Noah", "Fenn", "Otters");
        pupil("Zoe", "Marsh", "Terns");
        pupil("Ivo", "Hale", "Puffins");
        importAgain();
        setUp("alder", List.of(new RoleHolder(Duty.OFFICE, OFFICE), new RoleHolder(Duty.HEAD, HEAD)));
        setUp("birch", List.of());
    }

    private void staff(String id, String school, String schoolClass, String role) {
        users.put(id, String.join(",", id, "", "true", school, role, id, "Ada", "Example", id + "@staff.example", ""));
        if (!schoolClass.isEmpty()) {
            enrolments.put("in-" + id, String.join(",", "in-" + id, "", schoolClass, school, id, role, "true", "", ""));
        }
    }

    private void pupil(String given, String family, String schoolClass) {
        var school = SCHOOL_OF.getOrDefault(schoolClass, "");
        var id = given + "-" + family;
        users.put(id, String.join(",", id, "", "true", school, "student", id, given, family, "", ""));
        enrolments.put("in-" + id, String.join(",", "in-" + id, "", schoolClass, school, id, "student", "", "", ""));
    }

    /** They are no longer in any class from now on. */
    void leaveClass(String id) {
        enrolments.remove("in-" + id);
        importAgain();
    }

    Actor staff(String id) {
        var callers = gatepost.get(Callers.class);
        return callers.caller(callers.hatsOf(id + "@staff.example").get(0))
                .orElseThrow()
                .actor();
    }

    SchoolId school(String sourcedId) {
        return gatepost.get(Schools.class).all().stream()
                .filter(school -> school.sourcedId().equals(sourcedId))
                .map(School::id)
                .findFirst()
                .orElseThrow();
    }

    private SchoolId schoolOf(String schoolClass) {
        return school(SCHOOL_OF.getOrDefault(schoolClass, ""));
    }

    ClassId classId(String name) {
        return gatepost.get(ClassLists.class).classes(Actor.system(schoolOf(name))).stream()
                .filter(each -> each.name().equals(name))
                .map(TeamClass::id)
                .findFirst()
                .orElseThrow();
    }

    PersonId pupil(String given, String schoolClass) {
        return gatepost
                .get(ClassLists.class)
                .pupilsOf(Actor.system(schoolOf(schoolClass)), classId(schoolClass))
                .stream()
                .filter(each -> each.givenName().equals(given))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void setUp(String school, List<RoleHolder> holders) {
        gatepost.get(SchoolSetups.class)
                .apply(
                        Actor.operator(school(school)),
                        new SchoolSetup(
                                "01632 960000",
                                ZoneId.of("Europe/London"),
                                Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY),
                                new OpenWindow(LocalTime.of(8, 0), LocalTime.of(15, 30)),
                                true,
                                List.of(),
                                List.of(),
                                holders,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Look.PLAIN));
    }

    private void importAgain() {
        try (var folder = PassingFolder.named("classes")) {
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
                c,,y,Year 2,,02,trust,,
                """);
        Files.writeString(folder.resolve("orgs.csv"), """
                sourcedId,status,name,type,identifier,parentSourcedId
                trust,,Tideway Trust,district,,
                alder,,Alder primary,school,,trust
                birch,,Birch primary,school,,trust
                """);
        var classes = new ArrayList<String>();
        classes.add("sourcedId,status,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,"
                + "termSourcedIds,subjects,subjectCodes,periods");
        SCHOOL_OF.forEach((name, school) -> classes.add(name + ",," + name + ",02,c,,homeroom,," + school + ",y,,,"));
        Files.write(folder.resolve("classes.csv"), classes);
        var rows = new ArrayList<String>();
        rows.add("sourcedId,status,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate");
        rows.addAll(enrolments.values());
        Files.write(folder.resolve("enrollments.csv"), rows);
        var people = new ArrayList<String>();
        people.add(
                "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,email,agentSourcedIds");
        people.addAll(users.values());
        Files.write(folder.resolve("users.csv"), people);
    }
}
