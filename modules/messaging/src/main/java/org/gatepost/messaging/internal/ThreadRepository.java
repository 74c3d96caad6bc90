package org.gatepost.messaging.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.EntryId;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.ThreadId;

/** Threads and what belongs to them. */
interface ThreadRepository {

    /** What was stored for a compose form that was sent before. */
    record Posted(ThreadId thread, EntryId entry) {}

    /** Stores something new. */
    void add(Object row);

    /** A thread of {@code school}, locked until the transaction ends. */
    Optional<ConcernThread> lock(SchoolId school, ThreadId id);

    Optional<ConcernThread> find(SchoolId school, ThreadId id);

    Optional<ThreadEntry> findEntry(SchoolId school, EntryId id);

    /** Reads {@code entry} again, as it is now that its thread is locked. */
    void refresh(ThreadEntry entry);

    /** Everything about {@code threads} but their entries; in the same order. */
    List<Dossier> dossiers(List<ConcernThread> threads);

    /** In the order in which they happened. */
    List<ThreadEntry> entries(Collection<UUID> threads);

    /** What the other side does not see at {@code now}, withdrawn messages left out. */
    List<ThreadEntry> notShown(Collection<UUID> threads, Instant now);

    /**
     * Takes {@code key} for a new post.
     *
     * @return what it was taken for before; empty if it is new. Waits for a transaction that is just taking it.
     */
    Optional<Posted> claim(Actor author, ClientMessageId key, Posted post);

    List<ChartStep> chartSteps(SchoolId school, Nature nature);

    void removeChart(SchoolId school, Nature nature);

    /** Those of {@code ids} that there are. */
    List<ConcernThread> findAll(SchoolId school, Collection<UUID> ids);

    /** What was written and what happened in {@code thread}, what is new and not stored yet included. */
    Correspondence correspondence(ConcernThread thread);

    /** Writes down now what was changed, while the transaction is in the school that it is of. */
    void flush();
}
