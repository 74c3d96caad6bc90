package org.gatepost.messaging;

import java.util.Set;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;

/**
 * Gives a thread to somebody else on the staff; the clock goes on. For whoever has it now: for everybody else the
 * thread does not exist ({@link NotFound}). It is in other hands at once; the parent and those who have it now are told
 * at the next opening. The same client message id again does nothing more.
 *
 * <p>A concern about staff can be handed on only after the person concerned has been chosen.
 */
public interface HandOns {

    /** Those to whom it may go: staff who are not concerned, not family of the child, and do not have it already. */
    Set<PersonId> targets(Actor actor, ThreadId thread);

    /**
     * Hands it on; whoever had it may go on reading and answering. Where nobody has it any more, as a concern about
     * staff of all who had it, whoever had it before may.
     *
     * @throws InvalidInput if {@code to} is not one of the targets, or the reason is empty
     */
    void handOn(Actor actor, ThreadId thread, PersonId to, String reason, ClientMessageId clientMessageId);

    /**
     * Hands it back to those who had it before, of whom those who have left or may not have it are left out.
     *
     * @throws NotPossibleNow if nobody had, or nobody who still may
     */
    void handBack(Actor actor, ThreadId thread, String reason, ClientMessageId clientMessageId);

    /** Those from whom the person a concern about staff is about can be chosen: the staff of the school. */
    Set<PersonId> staff(Actor actor, ThreadId thread);

    /**
     * Chooses the person a concern about staff is about: for reception, or the deputy where it is about the office.
     * From now on the thread does not exist for that person, whatever duty they have. A second person may be added,
     * none taken away.
     */
    void chooseConcerned(Actor actor, ThreadId thread, PersonId concerned);
}
