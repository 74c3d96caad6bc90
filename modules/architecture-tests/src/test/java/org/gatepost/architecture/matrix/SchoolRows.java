package org.gatepost.architecture.matrix;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.RoleId;
import org.gatepost.directory.office.LinkId;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/** Writes a school and its people straight into the tables. */
final class SchoolRows {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 9, 1);

    final SchoolId id = SchoolId.next();

    final String name;

    final String sourcedId = unique();

    private final Connection superuser;

    SchoolRows(Connection superuser, String name) {
        this.superuser = superuser;
        this.name = name;
        run("insert into directory.school (id, sourced_id, name) values (?, ?, ?)", id.value(), sourcedId, name);
    }

    ClassId schoolClass(String name) {
        var schoolClass = ClassId.next();
        run(
                "insert into directory.school_class (id, school_id, sourced_id, name, class_type)"
                        + " values (?, ?, ?, ?, 'homeroom')",
                schoolClass.value(),
                id.value(),
                unique(),
                name);
        return schoolClass;
    }

    PersonId pupil(String name, ClassId schoolClass) {
        var pupil = person("PUPIL", name, unique());
        enrol(pupil, "PUPIL", schoolClass);
        return pupil;
    }

    PersonId guardian(String name, String email, PersonId... children) {
        var guardian = person("GUARDIAN", name, email);
        for (PersonId child : children) {
            link(guardian, child, "ROSTER");
        }
        return guardian;
    }

    /** @param source as the column names it */
    LinkId link(PersonId guardian, PersonId child, String source) {
        var link = new LinkId(UUID.randomUUID());
        run(
                "insert into directory.guardian_link"
                        + " (id, school_id, guardian_id, child_id, relation, responsibility, from_day, source)"
                        + " values (?, ?, ?, ?, 'parent', 'YES', ?, ?)",
                link.value(),
                id.value(),
                guardian.value(),
                child.value(),
                LONG_AGO,
                source);
        return link;
    }

    PersonId staff(String name, String email) {
        return person("STAFF", name, email);
    }

    /** @param role in the team of the class, as the column names it */
    void enrol(PersonId person, String role, ClassId schoolClass) {
        run(
                "insert into directory.enrolment"
                        + " (id, school_id, sourced_id, class_id, person_id, role, is_primary, from_day, source)"
                        + " values (?, ?, ?, ?, ?, ?, false, ?, 'ROSTER')",
                UUID.randomUUID(),
                id.value(),
                unique(),
                schoolClass.value(),
                person.value(),
                role,
                LONG_AGO);
    }

    RoleId charge(PersonId staff, Duty duty) {
        var role = RoleId.next();
        run(
                "insert into directory.role_assignment (id, school_id, person_id, duty, position, from_day)"
                        + " values (?, ?, ?, ?, 1, ?)",
                role.value(),
                id.value(),
                staff.value(),
                duty.name(),
                LONG_AGO);
        return role;
    }

    void endLinks(PersonId guardian, PersonId child) {
        run(
                "update directory.guardian_link set ended_on = ? where guardian_id = ? and child_id = ?",
                LONG_AGO.plusDays(1),
                guardian.value(),
                child.value());
    }

    void restrict(PersonId guardian, PersonId child, Restriction restriction) {
        run(
                "insert into directory.restriction (id, school_id, guardian_id, child_id, kind, reason, imposed_by,"
                        + " imposed_at, version) values (?, ?, ?, ?, ?, 'court order', ?, ?, 1)",
                UUID.randomUUID(),
                id.value(),
                guardian.value(),
                child.value(),
                restriction.name(),
                guardian.value(),
                LONG_AGO);
    }

    /** Something that the office is told. */
    UUID alert() {
        var alert = UUID.randomUUID();
        run(
                "insert into messaging.office_alert (id, school_id, kind, thread_id, nature, duties, raised_at)"
                        + " values (?, ?, 'NOBODY_HOLDS_STEP', ?, 'LEARNING', 'SENCO', ?)",
                alert,
                id.value(),
                new UUID(0, 0),
                LONG_AGO);
        return alert;
    }

    private PersonId person(String kind, String name, String email) {
        var person = PersonId.next();
        run(
                "insert into directory.person"
                        + " (id, school_id, sourced_id, kind, roster_role, given_name, family_name, email, enabled)"
                        + " values (?, ?, ?, ?, 'any', ?, 'Tern', ?, true)",
                person.value(),
                id.value(),
                unique(),
                kind,
                name,
                email);
        return person;
    }

    private void run(String sql, Object... parameters) {
        try (var statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
