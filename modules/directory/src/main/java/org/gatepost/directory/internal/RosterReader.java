package org.gatepost.directory.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gatepost.directory.internal.RosterRecords.ClassRecord;
import org.gatepost.directory.internal.RosterRecords.EnrolmentRecord;
import org.gatepost.directory.internal.RosterRecords.OrgRecord;
import org.gatepost.directory.internal.RosterRecords.UserRecord;
import org.gatepost.directory.roster.RosterRefused;

/** Reads the records of all files, each cell and each reference checked. */
final class RosterReader {

    private static final Set<String> ORG_TYPES =
            Set.of("department", "school", "district", "local", "state", "national");
    private static final Set<String> SESSION_TYPES = Set.of("gradingPeriod", "semester", "schoolYear", "term");
    private static final Set<String> CLASS_TYPES = Set.of("homeroom", "scheduled");
    private static final Set<String> ROLES =
            Set.of("administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher");
    private static final Set<String> ENROLMENT_ROLES = Set.of("administrator", "aide", "proctor", "student", "teacher");

    private final Faults faults;
    private final RosterTables tables;
    private final RecordIds<OrgRecord> orgs;
    private final RecordIds<Optional<LocalDate>> sessions;
    private final RecordIds<String> courses;
    private final RecordIds<ClassRecord> classes;
    private final RecordIds<UserRecord> users;
    private final RecordIds<EnrolmentRecord> enrolments;

    private RosterReader(RosterTables tables, Faults faults) {
        this.tables = tables;
        this.faults = faults;
        this.orgs = new RecordIds<>(table(RosterFile.ORGS));
        this.sessions = new RecordIds<>(table(RosterFile.ACADEMIC_SESSIONS));
        this.courses = new RecordIds<>(table(RosterFile.COURSES));
        this.classes = new RecordIds<>(table(RosterFile.CLASSES));
        this.users = new RecordIds<>(table(RosterFile.USERS));
        this.enrolments = new RecordIds<>(table(RosterFile.ENROLLMENTS));
    }

    /**
     * Reads {@code whole}, a roster with all its records.
     *
     * @param today on which it is decided who is something still (roles.csv)
     * @throws RosterRefused with all that is wrong, and with what was found wrong before
     */
    static Roster read(RosterTables whole, LocalDate today, Faults faults) {
        var reader = new RosterReader(RolesIntoUsers.in(whole, today, faults), faults);
        var records = reader.records();
        new RosterConsistency(records).check();
        var memberships = new Memberships(records);
        memberships.checkPupils();
        if (!faults.none()) {
            throw new RosterRefused(faults.all());
        }
        var sorting = new RosterSorting(records, memberships);
        var schools = sorting.bySchool();
        var notes = new RosterNotes(reader.users.lines());
        notes.tellPasswords(whole.passwords());
        schools.forEach(notes::tellSharedAddresses);
        notes.add(sorting.notes());
        return new Roster(schools, whole.version() != RosterVersion.SIMPLE, whole, notes.all(), reader.users.lines());
    }

    private RosterRecords records() {
        each(RosterFile.ORGS, this::readOrg);
        each(RosterFile.ACADEMIC_SESSIONS, this::readSession);
        each(RosterFile.COURSES, this::readCourse);
        each(RosterFile.CLASSES, this::readClass);
        each(RosterFile.USERS, this::readUser);
        each(RosterFile.ENROLLMENTS, this::readEnrolment);

        each(RosterFile.ORGS, cells -> reference(cells, "parentSourcedId", orgs));
        each(RosterFile.ACADEMIC_SESSIONS, cells -> reference(cells, "parentSourcedId", sessions));
        each(RosterFile.COURSES, cells -> {
            reference(cells, "orgSourcedId", orgs);
            reference(cells, "schoolYearSourcedId", sessions);
        });
        each(RosterFile.CLASSES, cells -> {
            reference(cells, "courseSourcedId", courses);
            reference(cells, "schoolSourcedId", orgs);
            references(cells, "termSourcedIds", sessions);
        });
        each(RosterFile.USERS, cells -> {
            references(cells, "orgSourcedIds", orgs);
            references(cells, "agentSourcedIds", users);
        });
        each(RosterFile.ENROLLMENTS, cells -> {
            reference(cells, "classSourcedId", classes);
            reference(cells, "schoolSourcedId", orgs);
            reference(cells, "userSourcedId", users);
        });
        requireASchool();
        return new RosterRecords(orgs.all(), classes.all(), users.all(), enrolments.all());
    }

    private void readOrg(Cells cells) {
        var id = cells.required("sourcedId");
        var type = cells.oneOf("type", ORG_TYPES).orElse("");
        var name = cells.required("name");
        orgs.add(cells, id, new OrgRecord(id, cells.isActive(), name, type, cells.text("parentSourcedId"), cells));
    }

    private void requireASchool() {
        if (table(RosterFile.ORGS).whole()
                && orgs.all().values().stream()
                        .noneMatch(org -> org.isSchool() || org.type().isEmpty())) {
            faults.add(RosterFile.ORGS, 0, "type", "There is no school.", "Give each school a line of type school.");
        }
    }

    private void readSession(Cells cells) {
        cells.isActive();
        cells.required("title");
        cells.oneOf("type", SESSION_TYPES);
        var begins = cells.requiredDate("startDate");
        cells.requiredDate("endDate");
        cells.inOrder("startDate", "endDate");
        var year = cells.required("schoolYear");
        if (!year.isEmpty() && !year.matches("[12][0-9]{3}")) {
            cells.fault("schoolYear", Faults.quote(year) + " is no year.", "Write the year it ends in: 2027.");
        }
        var id = cells.required("sourcedId");
        sessions.add(cells, id, begins);
    }

    private void readCourse(Cells cells) {
        cells.isActive();
        cells.required("title");
        cells.required("orgSourcedId");
        var id = cells.required("sourcedId");
        courses.add(cells, id, id);
    }

    private void readClass(Cells cells) {
        cells.required("courseSourcedId");
        var begins = cells.requiredList("termSourcedIds").stream()
                .flatMap(term -> sessions.all().getOrDefault(term, Optional.empty()).stream())
                .min(Comparator.naturalOrder());
        var id = cells.required("sourcedId");
        var title = cells.required("title");
        var type = cells.oneOf("classType", CLASS_TYPES).orElse("");
        var school = cells.required("schoolSourcedId");
        classes.add(cells, id, new ClassRecord(id, cells.isActive(), title, type, school, begins, cells));
    }

    private void readUser(Cells cells) {
        var id = cells.required("sourcedId");
        users.add(
                cells,
                id,
                new UserRecord(
                        id,
                        cells.isActive(),
                        cells.requiredFlag("enabledUser"),
                        cells.requiredList("orgSourcedIds"),
                        cells.oneOf("role", ROLES).orElse(""),
                        cells.required("givenName"),
                        cells.required("familyName"),
                        email(cells, "email"),
                        cells.list("agentSourcedIds"),
                        cells));
    }

    /** An e-mail address; empty for none, or for something else. */
    static String email(Cells cells, String column) {
        var email = cells.text(column);
        if (!email.isEmpty() && !email.matches("[^@\\s,;<>]+@[^@\\s,;<>]+")) {
            cells.fault(column, Faults.quote(email) + " is no e-mail address.", "Correct it, or leave it blank.");
        }
        return email;
    }

    private void readEnrolment(Cells cells) {
        cells.inOrder("beginDate", "endDate");
        var id = cells.required("sourcedId");
        enrolments.add(
                cells,
                id,
                new EnrolmentRecord(
                        id,
                        cells.isActive(),
                        cells.required("classSourcedId"),
                        cells.required("schoolSourcedId"),
                        cells.required("userSourcedId"),
                        cells.oneOf("role", ENROLMENT_ROLES).orElse(""),
                        cells.flag("primary"),
                        cells.date("beginDate"),
                        cells.date("endDate"),
                        cells));
    }

    private void each(RosterFile file, Consumer<Cells> reading) {
        var table = table(file);
        table.rows().forEach(row -> reading.accept(new Cells(table, row, faults)));
    }

    private RosterTable table(RosterFile file) {
        return tables.table(file);
    }

    private static void reference(Cells cells, String column, RecordIds<?> records) {
        records.require(cells, column, cells.raw(column));
    }

    private static void references(Cells cells, String column, RecordIds<?> records) {
        cells.rawList(column).forEach(id -> records.require(cells, column, id));
    }
}
