package org.gatepost.messaging;

import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;

/**
 * What a parent raises about their child (PARENT-2 to PARENT-5; rules 2 to 5).
 *
 * <p>Every operation is for a guardian whose link to the child is in force and who may receive messages about it;
 * for everybody else the child or thread does not exist.
 */
public interface Concerns {

    /**
     * Who would get a concern written now, by when an answer is due and why, and the next steps.
     *
     * @param aboutTheOffice as in {@link NewConcern}
     * @throws NotFound if the actor may not write about {@code child}
     */
    Preview preview(Actor actor, PersonId child, Nature nature, boolean aboutTheOffice);

    /**
     * Opens a thread. The same client message id again returns what the first time returned.
     *
     * @throws InvalidInput if the body is empty, longer than 20,000 characters (code points), or has control
     *     characters; likewise the name of a member of staff, which is up to 200
     * @throws NotFound if the actor may not write about the child
     */
    Sent open(Actor actor, NewConcern concern);

    /**
     * Adds a message to the actor's own thread, idempotent as {@link #open}.
     *
     * @throws InvalidInput as {@link #open}
     */
    Sent write(Actor actor, ThreadId thread, String body, ClientMessageId clientMessageId);

    /**
     * Takes a message back that has not been delivered. Withdrawing it twice does nothing.
     *
     * @throws NotPossibleNow if it has been delivered
     */
    void withdraw(Actor actor, EntryId message);

    /**
     * Puts the thread before the next step: from the promised time on, once per open day; quiet hours count to the
     * day on which the school opens next.
     *
     * @throws NotPossibleNow if it is too early, was done today, nothing waits, or there is no further step
     */
    void askAgain(Actor actor, ThreadId thread);
}
