package org.gatepost.messaging.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Cursor;
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

    /** Locks running threads whose clock has run out at {@code now}, which nobody else has locked, the oldest first. */
    List<ConcernThread> claimDue(SchoolId school, Instant now, int atMost);

    /** Locks threads with an answer to be released at {@code now}, as {@link #claimDue}. */
    List<ConcernThread> claimToRelease(SchoolId school, Instant now, int atMost);

    /** The threads that {@link #claimDue} and {@link #claimToRelease} would take, without taking them. */
    List<ThreadId> due(SchoolId school, Instant now, int atMost);

    /**
     * Locks every thread that awaits an answer or holds one, waiting for those who have them, with the calendar: nobody
     * else reads it for what they store until the transaction ends. Waits as long as a statement may take.
     */
    List<ConcernThread> lockRunning(SchoolId school);

    /**
     * Locks threads in which a due time, a delivery or a release is to be confirmed and which were not looked at on
     * {@code day}; none that somebody else has locked.
     */
    List<ConcernThread> claimToConfirm(SchoolId school, LocalDate day, int atMost);

    /** The threads that {@link #claimToConfirm} would take, without taking them. */
    List<ThreadId> toConfirm(SchoolId school, LocalDate day, int atMost);

    /** What is to be confirmed in {@code threads} is not looked at again before the day after {@code day}. */
    void lookedAt(List<ConcernThread> threads, LocalDate day);

    /**
     * Keeps a thread that cannot be looked at from the timer until the day after {@code day}.
     *
     * @return how often it failed since it last went on
     */
    int putOffConfirming(SchoolId school, ThreadId id, LocalDate day);

    /** Keeps a change of the calendar from being stored until the transaction ends; waits for one being stored. */
    void keepCalendar(SchoolId school);

    /** The threads that were put off and whose turn it is at {@code now}, the longest waiting first. */
    List<ThreadId> toRetry(SchoolId school, Instant now, int atMost);

    /**
     * Keeps a thread from the timer for a minute, and twice as long each time, at most a day.
     *
     * @return how often it failed since it last went on
     */
    int putOff(SchoolId school, ThreadId id, Instant now);

    /** The earliest unanswered message: not withdrawn, delivered after the latest answer shown by {@code now}. */
    Optional<ThreadEntry> earliestUnanswered(ConcernThread thread, Instant now);

    /** Who wrote the latest entry that stops the clock. */
    Optional<PersonId> lastToAnswer(ConcernThread thread);

    /** When the first message that was not withdrawn is delivered; empty if there is none, or to be confirmed. */
    Optional<Instant> firstDelivery(ConcernThread thread);

    List<ConcernThread> ofGuardian(Actor guardian, Collection<PersonId> children, Cursor from);

    /** What {@code staff} have now, and what awaits that they choose the person it is about. */
    List<ConcernThread> waitingFor(Reader staff, Cursor from);

    /** What else {@code staff} may open. */
    List<ConcernThread> othersOf(Reader staff, Cursor from);

    List<ConcernThread> wentFurther(Actor leader, Collection<PersonId> family, Instant now, Cursor from);

    /** Those of {@code threads} in which the guardian has not seen something. */
    Set<UUID> unreadByGuardian(Actor guardian, Collection<UUID> threads, Instant now);

    /** Those of {@code threads} in which the member of staff has not seen something. */
    Set<UUID> unreadByStaff(Actor staff, Collection<UUID> threads, Instant now);

    void markRead(Actor actor, ThreadId thread, Instant now);

    List<ChartStep> chartSteps(SchoolId school, Nature nature);

    void removeChart(SchoolId school, Nature nature);

    /** Raises each of {@code alerts}, in their order, unless the same one is open. */
    void alert(SchoolId school, Collection<RaisedAlert> alerts, Instant now);

    /** A page of the alerts not dealt with, the latest first, from the one with number {@code first} on. */
    List<OfficeAlert> openAlerts(SchoolId school, int first);

    /** Those of {@code ids} that there are. */
    List<ConcernThread> findAll(SchoolId school, Collection<UUID> ids);

    Optional<OfficeAlert> findAlert(SchoolId school, UUID id);

    List<SafeguardingReading> readings(Actor head, Collection<PersonId> family, Cursor from);

    /** Sends what is new or changed to the database now. */
    void flush();
}
