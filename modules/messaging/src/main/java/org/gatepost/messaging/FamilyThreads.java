package org.gatepost.messaging;

import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;

/** A parent's own threads; the other guardian's are not among them (rules 6). */
public interface FamilyThreads {

    /**
     * The actor's threads about children they still have access to, the newest first.
     *
     * @param from {@link Cursor#atTheLatest()} for the first page
     */
    Page<ThreadSummary> mine(Actor actor, Cursor from);

    /**
     * One thread; what they may see of it counts as read.
     *
     * @throws NotFound if it is not theirs
     */
    ThreadView view(Actor actor, ThreadId thread);
}
