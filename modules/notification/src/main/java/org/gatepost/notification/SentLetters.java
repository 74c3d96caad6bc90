package org.gatepost.notification;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.gatepost.kernel.Actor;

/** What became of the letters that were ordered. */
public interface SentLetters {

    /**
     * The state of the latest letter of {@code kind} about each of {@code subjects} that was ordered for the actor's
     * school; no entry where none was.
     */
    Map<UUID, LetterState> states(Actor actor, String kind, Collection<UUID> subjects);

    /** How many letters could not be delivered, of all that are kept. */
    long undelivered(Actor operator);
}
