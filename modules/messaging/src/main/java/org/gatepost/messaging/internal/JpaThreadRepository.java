package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.EntryId;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.Page;
import org.gatepost.messaging.ThreadId;

@ApplicationScoped
class JpaThreadRepository implements ThreadRepository {

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

    private static final String MAY_BE_OPENED_BY_STAFF = """
             t.school = :school and t.shownFrom <= :now and t.child not in :family
             and not exists (select c from Concerned c where c.thread = t.id and c.person = :me)
            """;

    private static final String HAS_IT =
            " (t.concernedChosen = true and exists (select h from Holder h where h.thread = t.id and h.person = :me"
                    + " and h.until is null))";

    private static final String HAD_IT =
            " (t.concernedChosen = true and exists (select h from Holder h where h.thread = t.id and h.person = :me))";

    /** Until the person concerned is chosen a thread is in the lists of {@link Choosers} alone. */
    private static final String CHOOSES = """
             (t.concernedChosen = false
              and ((t.aboutOffice = false and (:choosesAll = true or t.child in :chooses))
               or (t.aboutOffice = true and (:choosesAllOfOffice = true or t.child in :choosesOfOffice))))
            """;

    private static final String DELIVERED_AND_WAITING =
            " t.state <> org.gatepost.messaging.ThreadState.SETTLED and t.waitingFrom <= :now ";

    /** PostgreSQL sorts what has no due time last. */
    private static final String WAITING =
            "select t from ConcernThread t where" + MAY_BE_OPENED_BY_STAFF + " and" + DELIVERED_AND_WAITING + """
             and (%s)
             and (t.dueAt > :time or (t.dueAt = :time and t.id > :id) or (t.dueAt is null and t.id > :idWithoutDue))
             order by t.dueAt, t.id""";

    private static final String OTHERS = "select t from ConcernThread t where" + MAY_BE_OPENED_BY_STAFF + """
             and (%s)
             and (t.state = org.gatepost.messaging.ThreadState.SETTLED or t.waitingFrom is null or t.waitingFrom > :now
                 or (t.concernedChosen = true and not exists (
                     select h from Holder h where h.thread = t.id and h.person = :me and h.until is null)))
             and (t.openedAt < :time or (t.openedAt = :time and t.id < :id))
             order by t.openedAt desc, t.id desc""";

    private static final String FURTHER = "select t from ConcernThread t where" + MAY_BE_OPENED_BY_STAFF
            + " and t.further = true and" + DELIVERED_AND_WAITING + """
             and (t.stepSince > :time or (t.stepSince = :time and t.id > :id))
             order by t.stepSince, t.id""";

    private static final String OF_GUARDIAN = """
            select t from ConcernThread t
            where t.school = :school and t.guardian = :me and t.child in :children
              and (t.openedAt < :time or (t.openedAt = :time and t.id < :id))
            order by t.openedAt desc, t.id desc""";

    /** The timer may have many threads in its hands when the calendar changes. */
    private static final String LONGEST_WAIT_FOR_BATCHES = "14s";

    /** Stands in an empty list, which JPQL does not take. */
    private static final PersonId NOBODY = Actor.NOBODY;

    @PersistenceContext(unitName = "messaging")
    EntityManager entities;

    @Inject
    Sql sql;

    @Override
    public void add(Object row) {
        entities.persist(row);
    }

    @Override
    public Optional<ConcernThread> lock(SchoolId school, ThreadId id) {
        return Optional.ofNullable(entities.find(ConcernThread.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(thread -> thread.school().equals(school));
    }

    @Override
    public Optional<ConcernThread> find(SchoolId school, ThreadId id) {
        return Optional.ofNullable(entities.find(ConcernThread.class, id.value()))
                .filter(thread -> thread.school().equals(school));
    }

    @Override
    public Optional<ThreadEntry> findEntry(SchoolId school, EntryId id) {
        return Optional.ofNullable(entities.find(ThreadEntry.class, id.value())).filter(entry -> entry.isOf(school));
    }

    @Override
    public void refresh(ThreadEntry entry) {
        entities.refresh(entry);
    }

    @Override
    public List<Dossier> dossiers(List<ConcernThread> threads) {
        if (threads.isEmpty()) {
            return List.of();
        }
        var ids = threads.stream().map(ConcernThread::key).toList();
        var holders =
                ofThreads(Holder.OF_THREADS, Holder.class, ids).stream().collect(Collectors.groupingBy(Holder::thread));
        var paths = ofThreads(ReachedStep.OF_THREADS, ReachedStep.class, ids).stream()
                .collect(Collectors.groupingBy(ReachedStep::thread));
        var concerned = ofThreads(Concerned.OF_THREADS, Concerned.class, ids).stream()
                .collect(Collectors.groupingBy(
                        Concerned::thread, Collectors.mapping(Concerned::person, Collectors.toSet())));
        return threads.stream()
                .map(thread -> new Dossier(
                        thread,
                        holders.getOrDefault(thread.key(), List.of()),
                        paths.getOrDefault(thread.key(), List.of()),
                        concerned.getOrDefault(thread.key(), Set.of())))
                .toList();
    }

    private <T> List<T> ofThreads(String query, Class<T> type, Collection<UUID> threads) {
        return entities.createNamedQuery(query, type)
                .setParameter("threads", threads)
                .getResultList();
    }

    @Override
    public List<ThreadEntry> entries(Collection<UUID> threads) {
        return threads.isEmpty() ? List.of() : ofThreads(ThreadEntry.OF_THREADS, ThreadEntry.class, threads);
    }

    @Override
    public List<ThreadEntry> notShown(Collection<UUID> threads, Instant now) {
        return threads.isEmpty()
                ? List.of()
                : entities.createNamedQuery(ThreadEntry.NOT_SHOWN, ThreadEntry.class)
                        .setParameter("threads", threads)
                        .setParameter("now", now)
                        .getResultList();
    }

    @Override
    public Optional<Posted> claim(Actor author, ClientMessageId key, Posted post) {
        int taken = sql.update(
                "insert into messaging.post (school_id, author_id, client_message_id, thread_id, entry_id)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                author.school().value(),
                author.person().value(),
                key.value(),
                post.thread().value(),
                post.entry().value());
        if (taken == 1) {
            return Optional.empty();
        }
        return Optional.of(sql.list(
                        "select thread_id, entry_id from messaging.post"
                                + " where school_id = ? and author_id = ? and client_message_id = ?",
                        row -> new Posted(
                                new ThreadId(row.getObject(1, UUID.class)), new EntryId(row.getObject(2, UUID.class))),
                        author.school().value(),
                        author.person().value(),
                        key.value())
                .get(0));
    }

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

    @Override
    public Optional<ThreadEntry> earliestUnanswered(ConcernThread thread, Instant now) {
        entities.flush();
        var entries = entries(List.of(thread.key()));
        var answered = entries.stream()
                .filter(entry -> entry.isAnswer() && entry.isShown(now))
                .map(ThreadEntry::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return entries.stream()
                .filter(entry -> entry.isMessage() && !entry.isWithdrawn())
                .filter(entry -> entry.shownAt()
                        .filter(shown -> !shown.isAfter(answered))
                        .isEmpty())
                .findFirst();
    }

    @Override
    public Optional<PersonId> lastToAnswer(ConcernThread thread) {
        return entries(List.of(thread.key())).stream()
                .filter(ThreadEntry::isAnswer)
                .reduce((earlier, later) -> later)
                .flatMap(ThreadEntry::author);
    }

    @Override
    public Optional<Instant> firstDelivery(ConcernThread thread) {
        return entries(List.of(thread.key())).stream()
                .filter(entry -> entry.isMessage() && !entry.isWithdrawn())
                .flatMap(entry -> entry.shownAt().stream())
                .min(Instant::compareTo);
    }

    @Override
    public List<ConcernThread> ofGuardian(Actor guardian, Collection<PersonId> children, Cursor from) {
        return entities.createQuery(OF_GUARDIAN, ConcernThread.class)
                .setParameter("school", guardian.school())
                .setParameter("me", guardian.person())
                .setParameter("children", orNobody(children))
                .setParameter("time", from.time())
                .setParameter("id", from.id())
                .setMaxResults(Page.SIZE + 1)
                .getResultList();
    }

    @Override
    public List<ConcernThread> waitingFor(Reader staff, Cursor from) {
        return list(WAITING, HAS_IT, staff, from)
                .setParameter("idWithoutDue", from.time().isBefore(Cursor.END_OF_TIME) ? NOBODY.value() : from.id())
                .getResultList();
    }

    @Override
    public List<ConcernThread> othersOf(Reader staff, Cursor from) {
        return list(OTHERS, HAD_IT, staff, from).getResultList();
    }

    private TypedQuery<ConcernThread> list(String query, String mine, Reader staff, Cursor from) {
        if (staff.choosesNothing()) {
            return forStaff(query.formatted(mine), staff.school(), staff.person(), staff.family(), staff.now(), from);
        }
        var both = query.formatted(mine + " or" + CHOOSES);
        return forStaff(both, staff.school(), staff.person(), staff.family(), staff.now(), from)
                .setParameter("choosesAll", staff.chooses().all())
                .setParameter("chooses", orNobody(staff.chooses().children()))
                .setParameter("choosesAllOfOffice", staff.choosesOffice().all())
                .setParameter("choosesOfOffice", orNobody(staff.choosesOffice().children()));
    }

    @Override
    public List<ConcernThread> wentFurther(Actor leader, Collection<PersonId> family, Instant now, Cursor from) {
        return forStaff(FURTHER, leader.school(), leader.person(), family, now, from)
                .getResultList();
    }

    private TypedQuery<ConcernThread> forStaff(
            String query, SchoolId school, PersonId me, Collection<PersonId> family, Instant now, Cursor from) {
        return entities.createQuery(query, ConcernThread.class)
                .setParameter("school", school)
                .setParameter("now", now)
                .setParameter("me", me)
                .setParameter("family", orNobody(family))
                .setParameter("time", from.time())
                .setParameter("id", from.id())
                .setMaxResults(Page.SIZE + 1);
    }

    private static Collection<PersonId> orNobody(Collection<PersonId> people) {
        return people.isEmpty() ? List.of(NOBODY) : people;
    }

    @Override
    public Set<UUID> unreadByGuardian(Actor guardian, Collection<UUID> threads, Instant now) {
        return unread("e.kind <> 'MESSAGE' and e.shown_at <= ? and e.shown_at", guardian, threads, now);
    }

    @Override
    public Set<UUID> unreadByStaff(Actor staff, Collection<UUID> threads, Instant now) {
        return unread(
                "e.shown_at <= ? and e.withdrawn_at is null"
                        + " and case e.kind when 'MESSAGE' then e.shown_at else e.at end",
                staff,
                threads,
                now);
    }

    private Set<UUID> unread(String seenFrom, Actor actor, Collection<UUID> threads, Instant now) {
        return new LinkedHashSet<>(sql.list(
                "select distinct e.thread_id from messaging.entry e"
                        + " left join messaging.read_mark r on r.thread_id = e.thread_id and r.person_id = ?"
                        + " where e.thread_id = any(?) and e.author_id is distinct from ? and " + seenFrom
                        + " > coalesce(r.read_until, '-infinity')",
                row -> row.getObject(1, UUID.class),
                actor.person().value(),
                threads,
                actor.person().value(),
                now.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public void markRead(Actor actor, ThreadId thread, Instant now) {
        sql.update(
                "insert into messaging.read_mark (school_id, thread_id, person_id, read_until) values (?, ?, ?, ?)"
                        + " on conflict (thread_id, person_id)"
                        + " do update set read_until = greatest(read_mark.read_until, excluded.read_until)",
                actor.school().value(),
                thread.value(),
                actor.person().value(),
                now.atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<ChartStep> chartSteps(SchoolId school, Nature nature) {
        return entities.createNamedQuery(ChartStep.OF_COLUMN, ChartStep.class)
                .setParameter("school", school)
                .setParameter("nature", nature)
                .getResultList();
    }

    @Override
    public void removeChart(SchoolId school, Nature nature) {
        chartSteps(school, nature).forEach(entities::remove);
        entities.flush();
    }

    @Override
    public void alert(SchoolId school, Collection<RaisedAlert> alerts, Instant now) {
        for (RaisedAlert alert : alerts) {
            sql.update(
                    "insert into messaging.office_alert (id, school_id, kind, thread_id, nature, duties, raised_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    UUID.randomUUID(),
                    school.value(),
                    alert.kind().name(),
                    alert.thread(),
                    alert.nature().map(Nature::name).orElse(null),
                    alert.duties(),
                    now.atOffset(ZoneOffset.UTC));
        }
    }

    @Override
    public List<OfficeAlert> openAlerts(SchoolId school, int first) {
        return entities.createNamedQuery(OfficeAlert.OPEN, OfficeAlert.class)
                .setParameter("school", school)
                .setFirstResult(first)
                .setMaxResults(Page.SIZE)
                .getResultList();
    }

    @Override
    public List<ConcernThread> findAll(SchoolId school, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select t from ConcernThread t where t.school = :school and t.id in :ids",
                                ConcernThread.class)
                        .setParameter("school", school)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public Optional<OfficeAlert> findAlert(SchoolId school, UUID id) {
        return Optional.ofNullable(entities.find(OfficeAlert.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(alert -> alert.isOf(school));
    }

    @Override
    public List<SafeguardingReading> readings(Actor head, Collection<PersonId> family, Cursor from) {
        return entities.createNamedQuery(SafeguardingReading.LATEST_FIRST, SafeguardingReading.class)
                .setParameter("school", head.school())
                .setParameter("me", head.person())
                .setParameter("family", orNobody(family))
                .setParameter("time", from.time())
                .setParameter("id", from.id())
                .setMaxResults(Page.SIZE + 1)
                .getResultList();
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
