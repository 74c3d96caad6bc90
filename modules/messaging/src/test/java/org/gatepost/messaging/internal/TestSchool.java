package org.gatepost.messaging.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.Restriction;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/** A school with one class, one holder of each duty, a child with two guardians, and a family next door. */
final class TestSchool {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 9, 1);

    final SchoolId id = SchoolId.next();
    final Actor teacher;
    final Actor pastoralLead;
    final Actor senco;
    final Actor deputy;
    final Actor head;
    final Actor reception;
    final Actor office;
    final Actor safeguardingLead;
    final Actor colleague;
    final PersonId child;
    final Actor mother;
    final Actor father;
    final PersonId otherChild;
    final Actor neighbour;

    private final Connection owner;
    private final UUID schoolClass = UUID.randomUUID();

    /** @param owner a connection as the owner of the tables, whom row-level security does not bind */
    TestSchool(Connection owner) {
        this.owner = owner;
        run("insert into directory.school (id, sourced_id, name) values (?, ?, 'Saltmarsh')", id.value(), unique());
        run(
                "insert into directory.school_class (id, school_id, sourced_id, name, class_type)"
                        + " values (?, ?, ?, 'Robins', 'homeroom')",
                schoolClass,
                id.value(),
                unique());
        teacher = inTeam(staff("teacher@saltmarsh.example"), "TEACHER");
        pastoralLead = holding(Duty.PASTORAL_LEAD);
        senco = holding(Duty.SENCO);
        deputy = holding(Duty.DEPUTY);
        head = holding(Duty.HEAD);
        reception = holding(Duty.RECEPTION);
        office = holding(Duty.OFFICE);
        safeguardingLead = holding(Duty.SAFEGUARDING_LEAD);
        colleague = actor(staff(unique()), Duty.STAFF);
        child = pupil();
        mother = guardian(unique(), child);
        father = guardian(unique(), child);
        otherChild = pupil();
        neighbour = guardian(unique(), otherChild);
    }

    /** The one class. */
    ClassId robins() {
        return new ClassId(schoolClass);
    }

    /** Ends all schools there are. */
    static void endAll(Connection owner) {
        try (var statement = owner.createStatement()) {
            statement.execute("update directory.school set ended_on = '2020-01-01'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody new on the staff who holds {@code duty}. */
    Actor holding(Duty duty) {
        var holder = actor(staff(unique()), duty, Duty.STAFF);
        charge(holder, duty);
        return holder;
    }

    /** Charges {@code staff} with {@code duty} too. */
    void charge(Actor staff, Duty duty) {
        run(
                "insert into directory.role_assignment (id, school_id, person_id, duty, position, from_day)"
                        + " values (?, ?, ?, ?, 1, ?)",
                UUID.randomUUID(),
                id.value(),
                staff.person().value(),
                duty.name(),
                LONG_AGO);
    }

    /** They do not work here any more. */
    void leaves(Actor staff) {
        run(
                "delete from directory.role_assignment where person_id = ?",
                staff.person().value());
        leaveTeam(staff.person());
        run(
                "update directory.person set ended_on = ?, enabled = false where id = ?",
                LONG_AGO.plusDays(1),
                staff.person().value());
    }

    /** Nobody holds {@code duty} any more. */
    void vacate(Duty duty) {
        run("delete from directory.role_assignment where school_id = ? and duty = ?", id.value(), duty.name());
    }

    PersonId staff(String email) {
        return person("STAFF", email);
    }

    Actor inTeam(PersonId person, String role) {
        enrol(person, role);
        return actor(person, Duty.CLASS_TEACHER, Duty.STAFF);
    }

    void leaveTeam(PersonId person) {
        run("delete from directory.enrolment where person_id = ?", person.value());
    }

    /** Somebody who takes the place of all who hold {@code duty} from {@code day} on. */
    Actor takesOver(Duty duty, String day) {
        run(
                "update directory.role_assignment set ended_on = ? where school_id = ? and duty = ?",
                LocalDate.parse(day),
                id.value(),
                duty.name());
        var successor = holding(duty);
        run(
                "update directory.role_assignment set from_day = ? where person_id = ?",
                LocalDate.parse(day),
                successor.person().value());
        return successor;
    }

    /** Takes the place of {@code before} in the class from {@code day} on. */
    Actor takesOver(Actor before, String day) {
        run(
                "update directory.enrolment set ended_on = ? where person_id = ?",
                LocalDate.parse(day),
                before.person().value());
        var successor = inTeam(staff(unique()), "TEACHER");
        run(
                "update directory.enrolment set from_day = ? where person_id = ?",
                LocalDate.parse(day),
                successor.person().value());
        return successor;
    }

    PersonId pupil() {
        var pupil = person("PUPIL", unique());
        enrol(pupil, "PUPIL");
        return pupil;
    }

    Actor guardian(String email, PersonId... children) {
        var guardian = person("GUARDIAN", email);
        for (PersonId linked : List.of(children)) {
            run(
                    "insert into directory.guardian_link"
                            + " (id, school_id, guardian_id, child_id, relation, responsibility, from_day, source)"
                            + " values (?, ?, ?, ?, 'parent', 'YES', ?, 'ROSTER')",
                    UUID.randomUUID(),
                    id.value(),
                    guardian.value(),
                    linked.value(),
                    LONG_AGO);
        }
        return new Actor(id, guardian, Capacity.GUARDIAN, Set.of(Duty.GUARDIAN));
    }

    void endLink(Actor guardian) {
        run(
                "update directory.guardian_link set ended_on = ? where guardian_id = ?",
                LONG_AGO.plusDays(1),
                guardian.person().value());
    }

    void restrict(Actor guardian, PersonId from) {
        restrict(guardian, from, Restriction.NO_ACCESS);
    }

    void restrict(Actor guardian, PersonId from, Restriction restriction) {
        run(
                "insert into directory.restriction (id, school_id, guardian_id, child_id, kind, reason, imposed_by,"
                        + " imposed_at, version) values (?, ?, ?, ?, ?, 'order', ?, ?, 1)",
                UUID.randomUUID(),
                id.value(),
                guardian.person().value(),
                from.value(),
                restriction.name(),
                head.person().value(),
                LONG_AGO);
    }

    /** Away from {@code first} to {@code last}, both included. */
    void absent(Actor staff, String first, String last) {
        run(
                "insert into directory.absence (school_id, person_id, first_day, last_day) values (?, ?, ?, ?)",
                id.value(),
                staff.person().value(),
                LocalDate.parse(first),
                LocalDate.parse(last));
    }

    /** Ends every pupil's enrolment and stay, as when a family moves away. */
    void pupilLeaves(PersonId pupil) {
        run("update directory.person set ended_on = ? where id = ?", LONG_AGO.plusDays(1), pupil.value());
    }

    Actor system() {
        return Actor.system(id);
    }

    Actor operator() {
        return Actor.operator(id);
    }

    static Set<PersonId> people(Actor... actors) {
        return List.of(actors).stream().map(Actor::person).collect(Collectors.toUnmodifiableSet());
    }

    private void enrol(PersonId person, String role) {
        run(
                "insert into directory.enrolment"
                        + " (id, school_id, sourced_id, class_id, person_id, role, is_primary, from_day, source)"
                        + " values (?, ?, ?, ?, ?, ?, false, ?, 'ROSTER')",
                UUID.randomUUID(),
                id.value(),
                unique(),
                schoolClass,
                person.value(),
                role,
                LONG_AGO);
    }

    private PersonId person(String kind, String email) {
        var person = PersonId.next();
        run(
                "insert into directory.person"
                        + " (id, school_id, sourced_id, kind, roster_role, given_name, family_name, email, enabled)"
                        + " values (?, ?, ?, ?, 'any', 'Kim', 'Tern', ?, true)",
                person.value(),
                id.value(),
                unique(),
                kind,
                email);
        return person;
    }

    private Actor actor(PersonId person, Duty duty, Duty... more) {
        return new Actor(id, person, Capacity.STAFF, EnumSet.of(duty, more));
    }

    /** Runs SQL as the owner of the tables. */
    void run(String sql, Object... parameters) {
        try (var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The number that {@code sql} counts, as the owner of the tables. */
    long count(String sql, Object... parameters) {
        try (var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
