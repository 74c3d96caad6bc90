package org.gatepost.messaging.internal;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatepost.audit.AuditChain;
import org.gatepost.kernel.Actor;
import org.gatepost.messaging.EscalationUpkeep;
import org.gatepost.messaging.EscalationUpkeep.Done;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each (thread, step) is escalated exactly once, whatever happens (rules 4). */
class ClaimingTest extends MessagingFixture {

    private static final int MANY = 10_000;

    private final ExecutorService nodes = Executors.newFixedThreadPool(2);
    private Standalone otherNode;

    @BeforeEach
    void startAnotherNode() {
        otherNode = Standalone.start(database, CLOCK);
    }

    @AfterEach
    void stopTheOtherNode() {
        nodes.shutdownNow();
        otherNode.close();
    }

    @Test
    void twoNodesShareTenThousandDueThreads() throws Exception {
        addDueThreads(MANY);
        CLOCK.set(WEDNESDAY);

        var one = nodes.submit(workOff(gatepost));
        var other = nodes.submit(workOff(otherNode));
        var done = one.get().plus(other.get());

        assertThat(done).isEqualTo(new Done(0, MANY, 0));
        assertThat(one.get().escalated()).isPositive();
        assertThat(other.get().escalated()).isPositive();
        assertEachEscalatedOnce(MANY);
        assertThat(gatepost.get(AuditChain.class).verify(school.operator()))
                .isEqualTo(new AuditChain.Verdict.Whole(MANY));
    }

    @Test
    void theOtherNodeFinishesWhatAKilledOneBegan() throws Exception {
        int many = 2_000;
        addDueThreads(many);
        CLOCK.set(WEDNESDAY);

        int connectionsLost = 0;
        try (var dying = Standalone.start(database, CLOCK)) {
            var killed = nodes.submit(workOff(dying));
            while (escalated() == 0) {
                Thread.onSpinWait();
            }
            while (!killed.isDone() && connectionsLost == 0) {
                connectionsLost = killConnectionsAtWork();
            }
        }
        workOff(otherNode).call();

        assertThat(connectionsLost).isPositive();
        assertEachEscalatedOnce(many);
    }

    @Test
    void aThreadThatCannotBeEscalatedDoesNotKeepTheOthersFromIt() throws Exception {
        addDueThreads(5);
        school.run("insert into messaging.path_step (id, school_id, thread_id, position, channel, duties, state, since)"
                + " select gen_random_uuid(), school_id, id, 2, 'APPOINTMENT', 'SENCO', 'REACHED', opened_at"
                + " from messaging.thread where school_id = '" + school.id + "' limit 1");
        CLOCK.set(WEDNESDAY);

        assertThat(workOff(gatepost).call().escalated()).isEqualTo(4);
    }

    @Test
    void moreThanABatchOfThemStarvesNobodyAndIsTriedAgainLaterAndLater() throws Exception {
        int broken = EscalationBatchBean.SIZE + 5;
        addDueThreads(broken + 50);
        breakOldest(broken);
        CLOCK.set(WEDNESDAY);

        assertThat(workOff(gatepost).call().escalated()).isEqualTo(50);
        assertThat(workOff(gatepost).call()).isEqualTo(Done.NOTHING);
        assertThat(attempts()).isEqualTo(broken);

        CLOCK.set("2026-11-11T10:01");
        workOff(gatepost).call();
        CLOCK.set("2026-11-11T10:02");
        workOff(gatepost).call();
        assertThat(attempts()).isEqualTo(2L * broken);
        assertThat(gatepost.get(OfficeAlerts.class).open(school.office)).isEmpty();
        CLOCK.set("2026-11-11T10:03");
        workOff(gatepost).call();
        assertThat(gatepost.get(OfficeAlerts.class).open(school.office))
                .extracting(OfficeAlerts.Alert::kind)
                .containsExactly(OfficeAlerts.Kind.THREAD_STUCK);

        school.run("update messaging.thread set nature = 'SEND' where school_id = ?", school.id.value());
        CLOCK.set("2026-11-11T10:07");
        assertThat(workOff(gatepost).call().escalated()).isEqualTo(broken);
        assertThat(attempts()).isZero();
        assertThat(school.count(
                        "select count(*) from messaging.thread where school_id = ? and retry_at is not null",
                        school.id.value()))
                .isZero();
    }

    /** They cannot even be read. */
    private void breakOldest(int count) {
        school.run(
                "update messaging.thread set nature = 'GONE' where id in"
                        + " (select id from messaging.thread where school_id = ? order by due_at, id limit ?)",
                school.id.value(),
                count);
    }

    private long attempts() {
        return school.count("select sum(attempts) from messaging.thread where school_id = ?", school.id.value());
    }

    private static Callable<Done> workOff(Standalone node) {
        return () -> node.get(EscalationUpkeep.class).workOffDue(Actor.system(Actor.TRUST));
    }

    /** Threads about special needs, put before the teacher on Tuesday. */
    private void addDueThreads(int count) {
        school.run(
                """
                with thread as (
                  insert into messaging.thread
                    (id, school_id, version, child_id, guardian_id, nature, named_staff, about_office, concerned_chosen,
                     opened_at, shown_from, state, step, step_since, further, waiting_from, promised_for, clock_from,
                     due_at)
                  select gen_random_uuid(), ?, 1, ?, ?, 'SEND', '', false, true, at, at, 'WAITING', 1, at, false, at,
                    at + interval '1 day', at, at + interval '1 day'
                  from (select timestamptz '2026-11-10 08:00Z' + n * interval '1 second' / 10 as at
                        from generate_series(1, ?) n) sent
                  returning id, school_id, opened_at),
                path as (
                  insert into messaging.path_step (id, school_id, thread_id, position, channel, duties, state, since)
                  select gen_random_uuid(), school_id, id, 1, 'MESSAGE', 'CLASS_TEACHER', 'REACHED', opened_at from thread)
                insert into messaging.holder (id, school_id, thread_id, person_id, position, came_by, round, since)
                select gen_random_uuid(), school_id, id, ?, 1, 'STEP', 1, opened_at from thread
                """,
                school.id.value(),
                school.child.value(),
                school.mother.person().value(),
                count,
                school.teacher.person().value());
    }

    private void assertEachEscalatedOnce(int count) {
        assertThat(school.count(
                        "select count(*) from messaging.thread where school_id = ? and step = 2 and due_at = ?",
                        school.id.value(),
                        MovingClock.at(THURSDAY).atOffset(ZoneOffset.UTC)))
                .isEqualTo(count);
        assertThat(school.count(
                        "select count(*) from messaging.entry where school_id = ? and kind = 'ESCALATED'",
                        school.id.value()))
                .isEqualTo(count);
        assertThat(school.count(
                        "select count(*) from messaging.holder where school_id = ? and person_id = ? and until is null",
                        school.id.value(),
                        school.senco.person().value()))
                .isEqualTo(count);
        assertThat(school.count(
                        "select count(*) from messaging.holder where school_id = ? and until is null",
                        school.id.value()))
                .isEqualTo(count);
    }

    private long escalated() {
        return school.count(
                "select count(*) from messaging.thread where school_id = ? and step = 2", school.id.value());
    }

    /** As if the node had died: its transaction is rolled back by the server. */
    private static int killConnectionsAtWork() throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where datname = current_database() and usename = 'gp_app' and xact_start is not null")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
