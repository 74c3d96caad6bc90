package org.gatepost.notification;

import org.gatepost.kernel.Actor;

/** Takes orders for letters. */
public interface Outbox {

    /** Stores {@code order} in the current transaction; it is sent after the commit, or never ordered at all. */
    void post(Actor actor, LetterOrder order);
}
