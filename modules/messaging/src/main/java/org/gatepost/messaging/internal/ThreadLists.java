package org.gatepost.messaging.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.ThreadId;

/** Who has which threads before them, a page at a time, and what they have not seen of them. */
interface ThreadLists {

    List<ConcernThread> ofGuardian(Actor guardian, Collection<PersonId> children, Cursor from);

    /** What {@code staff} have now, and what awaits that they choose the person it is about. */
    List<ConcernThread> waitingFor(Reader staff, Cursor from);

    /** What else {@code staff} may open. */
    List<ConcernThread> othersOf(Reader staff, Cursor from);

    List<ConcernThread> wentFurther(Actor leader, Collection<PersonId> family, Instant now, Cursor from);

    /** Those of {@code threads} in which the guardian has not seen something. */
    Set<UUID> unreadByGuardian(Actor guardian, Collection<UUID> threads, Instant now);

    /** Until when the actor has read {@code thread}; empty if they never opened it. */
    Optional<Instant> readUntil(Actor actor, ThreadId thread);

    /** Those of {@code threads} in which the member of staff has not seen something. */
    Set<UUID> unreadByStaff(Actor staff, Collection<UUID> threads, Instant now);

    void markRead(Actor actor, ThreadId thread, Instant now);

    List<SafeguardingReading> readings(Actor head, Collection<PersonId> family, Cursor from);
}
