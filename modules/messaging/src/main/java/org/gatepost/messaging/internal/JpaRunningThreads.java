package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.messaging.ThreadId;

@ApplicationScoped
class JpaRunningThreads implements RunningThreads {

    /** The state is written out so that the planner can take the partial index. */
    static final String CLAIM_DUE = """
            select * from messaging.thread
            where school_id = ?1 and state = 'WAITING' and retry_at is null and due_at <= ?2
              and (release_at is null or release_at > ?2)
            order by due_at, id limit ?3 for update skip locked""";

    private static final String CLAIM_TO_RELEASE = """
            select * from messaging.thread
            where school_id = ?1 and release_at <= ?2 and retry_at is null
            order by release_at, id limit ?3 for update skip locked""";

    private static final String DUE = """
            select id from (
              (select id, release_at as at, 0 as turn from messaging.thread
               where school_id = ? and release_at <= ? and retry_at is null order by release_at, id limit ?)
              union all
              (select id, due_at, 1 from messaging.thread
               where school_id = ? and state = 'WAITING' and retry_at is null and due_at <= ?
               order by due_at, id limit ?)) due
            order by turn, at, id""";

    private static final String TO_RETRY = """
            select id from messaging.thread
            where school_id = ? and retry_at <= ? and ((state = 'WAITING' and due_at <= ?) or release_at <= ?)
            order by retry_at, id limit ?""";

    private static final String PUT_OFF = """
            update messaging.thread
            set attempts = attempts + 1,
              retry_at = cast(? as timestamptz)
                + least(interval '1 day', interval '1 minute' * power(2, least(attempts, 20)))
            where school_id = ? and id = ? returning attempts""";

    /** A branch for each partial index. In an overdue thread a message may await its delivery. */
    private static final String LOCK_RUNNING = """
            select * from messaging.thread where id in (
              select id from messaging.thread where school_id = ?1 and state = 'WAITING'
              union select id from messaging.thread where school_id = ?1 and state = 'TO_BE_CONFIRMED'
              union select id from messaging.thread where school_id = ?1 and state = 'OVERDUE'
              union select id from messaging.thread where school_id = ?1 and release_at is not null)
            order by id for update""";

    /** A branch for each partial index. */
    private static final String TO_CONFIRM = """
            select id from messaging.thread
            where school_id = ? and state = 'TO_BE_CONFIRMED' and recomputed_on < ?
            union select id from messaging.thread
            where school_id = ? and release_at >= ? and recomputed_on < ?
            union select t.id from messaging.entry e join messaging.thread t on t.id = e.thread_id
            where e.school_id = ? and e.shown_at is null and e.withdrawn_at is null and t.recomputed_on < ?
            order by id limit ?""";

    private static final String PUT_OFF_CONFIRMING = """
            update messaging.thread set attempts = attempts + 1, recomputed_on = ?
            where school_id = ? and id = ? returning attempts""";

    /** The array keeps the planner from reading every thread. */
    private static final String CLAIM_TO_CONFIRM = """
            select * from messaging.thread where recomputed_on < ?2 and id = any(array(
              select id from messaging.thread
              where school_id = ?1 and state = 'TO_BE_CONFIRMED' and recomputed_on < ?2
              union select id from messaging.thread
              where school_id = ?1 and release_at >= ?3 and recomputed_on < ?2
              union select t.id from messaging.entry e join messaging.thread t on t.id = e.thread_id
              where e.school_id = ?1 and e.shown_at is null and e.withdrawn_at is null and t.recomputed_on < ?2
              order by id limit ?4))
            order by id for update skip locked""";

    /** The timer may have many threads in its hands when the calendar changes. */
    private static final String LONGEST_WAIT_FOR_BATCHES = "14s";

    @PersistenceContext(unitName = "messaging")
    EntityManager entities;

    @Inject
    Sql sql;

    @Override
    public List<ConcernThread> claimDue(SchoolId school, Instant now, int atMost) {
        return claim(CLAIM_DUE, school, now, atMost);
    }

    @Override
    public List<ConcernThread> claimToRelease(SchoolId school, Instant now, int atMost) {
        return claim(CLAIM_TO_RELEASE, school, now, atMost);
    }

    @SuppressWarnings("unchecked")
    private List<ConcernThread> claim(String query, SchoolId school, Instant now, int atMost) {
        return entities.createNativeQuery(query, ConcernThread.class)
                .setParameter(1, school.value())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, atMost)
                .setHint("eclipselink.refresh", "true")
                .getResultList();
    }

    @Override
    public List<ThreadId> due(SchoolId school, Instant now, int atMost) {
        var at = now.atOffset(ZoneOffset.UTC);
        return sql
                .list(
                        DUE,
                        row -> new ThreadId(row.getObject(1, UUID.class)),
                        school.value(),
                        at,
                        atMost,
                        school.value(),
                        at,
                        atMost)
                .stream()
                .distinct()
                .toList();
    }

    @Override
    public List<ThreadId> toRetry(SchoolId school, Instant now, int atMost) {
        var at = now.atOffset(ZoneOffset.UTC);
        return sql.list(
                TO_RETRY, row -> new ThreadId(row.getObject(1, UUID.class)), school.value(), at, at, at, atMost);
    }

    @Override
    public int putOff(SchoolId school, ThreadId id, Instant now) {
        return sql
                .list(PUT_OFF, row -> row.getInt(1), now.atOffset(ZoneOffset.UTC), school.value(), id.value())
                .stream()
                .findFirst()
                .orElse(0);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<ConcernThread> lockRunning(SchoolId school) {
        sql.list("select set_config('lock_timeout', ?, true)", row -> school, LONGEST_WAIT_FOR_BATCHES);
        sql.list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> school, calendarOf(school));
        return entities.createNativeQuery(LOCK_RUNNING, ConcernThread.class)
                .setParameter(1, school.value())
                .setHint("eclipselink.refresh", "true")
                .getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<ConcernThread> claimToConfirm(SchoolId school, LocalDate day, int atMost) {
        return entities.createNativeQuery(CLAIM_TO_CONFIRM, ConcernThread.class)
                .setParameter(1, school.value())
                .setParameter(2, day)
                .setParameter(3, ConcernThread.UNKNOWN_RELEASE.atOffset(ZoneOffset.UTC))
                .setParameter(4, atMost)
                .setHint("eclipselink.refresh", "true")
                .getResultList();
    }

    @Override
    public List<ThreadId> toConfirm(SchoolId school, LocalDate day, int atMost) {
        return sql.list(
                TO_CONFIRM,
                row -> new ThreadId(row.getObject(1, UUID.class)),
                school.value(),
                day,
                school.value(),
                ConcernThread.UNKNOWN_RELEASE.atOffset(ZoneOffset.UTC),
                day,
                school.value(),
                day,
                atMost);
    }

    @Override
    public void lookedAt(List<ConcernThread> threads, LocalDate day) {
        if (!threads.isEmpty()) {
            sql.update("update messaging.thread set recomputed_on = ? where id = any(?)", day, Views.keys(threads));
        }
    }

    @Override
    public int putOffConfirming(SchoolId school, ThreadId id, LocalDate day) {
        return sql.list(PUT_OFF_CONFIRMING, row -> row.getInt(1), day, school.value(), id.value()).stream()
                .findFirst()
                .orElse(0);
    }

    @Override
    public void keepCalendar(SchoolId school) {
        sql.list("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", row -> school, calendarOf(school));
    }

    private static String calendarOf(SchoolId school) {
        return "calendar:" + school;
    }
}
