package org.gatepost.messaging;

import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;

/** What members of staff have before them. Nothing in it has not been delivered. */
public interface Inbox {

    /**
     * The threads that await an answer and that the actor has now: what is due first comes first, overdue ones before
     * all, those to be confirmed last.
     *
     * @param from {@link Cursor#atTheEarliest()} for the first page
     */
    Page<ThreadSummary> waiting(Actor actor, Cursor from);

    /**
     * The other threads that were put before the actor, the newest first: settled ones, and those that have
     * gone to somebody else.
     *
     * @param from {@link Cursor#atTheLatest()} for the first page
     */
    Page<ThreadSummary> others(Actor actor, Cursor from);

    /**
     * One thread that was put before the actor; what they may see of it counts as read.
     *
     * @throws NotFound if it was not, or the actor is the person it is about
     */
    ThreadView view(Actor actor, ThreadId thread);
}
