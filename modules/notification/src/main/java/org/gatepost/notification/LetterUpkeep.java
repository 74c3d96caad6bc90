package org.gatepost.notification;

import org.gatepost.kernel.Actor;

/** Sends what is due; called by a timer on every node. */
public interface LetterUpkeep {

    /**
     * Sends letters until none is due, one after the other; nodes share them by the rows they lock.
     *
     * <p>A letter that nobody took is tried again, later each time, for 24 hours; then, or when a mail server refuses it
     * for good, it is undelivered and the log says so as SEVERE.
     *
     * @return how many were sent
     */
    int sendDue(Actor system);
}
