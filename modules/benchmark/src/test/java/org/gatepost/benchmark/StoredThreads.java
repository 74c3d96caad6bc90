package org.gatepost.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A database with one school and as many threads as are asked for, all settled. */
final class StoredThreads {

    private static final int ROWS_PER_INSERT = 100_000;

    private final DatabaseSettings database;
    private final UUID school = UUID.randomUUID();
    private final UUID schoolClass = UUID.randomUUID();
    private final UUID child = UUID.randomUUID();
    private final UUID guardian = UUID.randomUUID();
    private final UUID teacher = UUID.randomUUID();

    private StoredThreads(DatabaseSettings database) {
        this.database = database;
    }

    static StoredThreads of(int count, Instant now) {
        var stored = new StoredThreads(TestDatabase.fresh());
        stored.openSchool();
        for (int left = count; left > 0; left -= ROWS_PER_INSERT) {
            stored.add(Math.min(left, ROWS_PER_INSERT), "SETTLED", now.minusSeconds(86_400L * 30));
        }
        stored.run("vacuum analyze");
        stored.run("checkpoint"); // or its writing would go on beside the first runs
        return stored;
    }

    DatabaseSettings database() {
        return database;
    }

    UUID school() {
        return school;
    }

    private void openSchool() {
        run("insert into directory.school (id, sourced_id, name) values ('%s', 'one', 'Saltmarsh')".formatted(school));
        run("""
                insert into directory.school_class (id, school_id, sourced_id, name, class_type)
                values ('%s', '%s', 'robins', 'Robins', 'homeroom')""".formatted(schoolClass, school));
        person(child, "PUPIL", "PUPIL");
        person(guardian, "GUARDIAN", null);
        person(teacher, "STAFF", "TEACHER");
        for (String duty : new String[] {"DEPUTY", "HEAD", "SENCO", "PASTORAL_LEAD"}) {
            var holder = UUID.randomUUID();
            person(holder, "STAFF", null);
            run("""
                    insert into directory.role_assignment (id, school_id, person_id, duty, position, from_day)
                    values (gen_random_uuid(), '%s', '%s', '%s', 1, '2020-09-01')""".formatted(school, holder, duty));
        }
    }

    private void person(UUID person, String kind, @Nullable String role) {
        run("""
                insert into directory.person
                  (id, school_id, sourced_id, kind, roster_role, given_name, family_name, email, enabled)
                values ('%s', '%s', '%s', '%s', 'any', 'Kim', 'Tern', '%s@saltmarsh.example', true)""".formatted(person, school, person, kind, person));
        if (role != null) {
            run("""
                    insert into directory.enrolment
                      (id, school_id, sourced_id, class_id, person_id, role, is_primary, from_day, source)
                    values (gen_random_uuid(), '%s', '%s', '%s', '%s', '%s', true, '2020-09-01', 'ROSTER')""".formatted(school, person, schoolClass, person, role));
        }
    }

    /** Threads whose clock has just run out. */
    void addDue(int count, Instant now) {
        add(count, "WAITING", now);
    }

    /** Settles what was escalated, so that the next run finds nothing but its own. */
    void settleAll() {
        run("update messaging.thread set state = 'SETTLED', due_at = null where state <> 'SETTLED'");
    }

    private void add(int count, String state, Instant at) {
        var when = at.atOffset(ZoneOffset.UTC);
        var due = "WAITING".equals(state) ? "'" + when + "'" : "null";
        run("""
                with thread as (
                  insert into messaging.thread
                    (id, school_id, version, child_id, guardian_id, nature, named_staff, about_office, concerned_chosen,
                     opened_at, shown_from, state, step, step_since, further, waiting_from, promised_for, clock_from,
                     due_at)
                  select gen_random_uuid(), '%1$s', 1, '%2$s', '%3$s', 'LEARNING', '', false, true,
                     '%4$s', '%4$s', '%5$s', 1, '%4$s', false, %6$s, %6$s, %6$s, %6$s
                  from generate_series(1, %7$d)
                  returning id, school_id, opened_at),
                path as (
                  insert into messaging.path_step (id, school_id, thread_id, position, channel, duties, state, since)
                  select gen_random_uuid(), school_id, id, 1, 'MESSAGE', 'CLASS_TEACHER', 'REACHED', opened_at from thread),
                holders as (
                  insert into messaging.holder
                    (id, school_id, thread_id, person_id, position, came_by, round, since)
                  select gen_random_uuid(), school_id, id, '%8$s', 1, 'STEP', 1, opened_at from thread)
                insert into messaging.entry (id, school_id, thread_id, kind, author_id, body, at, shown_at)
                select gen_random_uuid(), school_id, id, 'MESSAGE', '%3$s', 'Reading is a struggle.', opened_at, opened_at
                from thread""".formatted(school, child, guardian, when, state, due, count, teacher));
    }

    private void run(String sql) {
        try (Connection connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // what it stores is known to fit together
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
