package org.gatepost.notification;

import org.gatepost.kernel.Actor;

/** Takes orders for letters. */
public interface Outbox {

    /**
     * Stores {@code order} in the current transaction; it is sent after the commit, or never ordered at all.
     *
     * @param actor whose school can ask what became of it ({@link SentLetters#states})
     */
    void post(Actor actor, LetterOrder order);
}
