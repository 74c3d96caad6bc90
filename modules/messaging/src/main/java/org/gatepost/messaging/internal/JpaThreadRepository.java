package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.EntryId;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.ThreadId;

@ApplicationScoped
class JpaThreadRepository implements ThreadRepository {

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
    public Correspondence correspondence(ConcernThread thread) {
        entities.flush();
        return new Correspondence(entries(List.of(thread.key())));
    }

    @Override
    public void flush() {
        entities.flush();
    }
}
