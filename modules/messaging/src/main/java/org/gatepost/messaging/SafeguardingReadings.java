package org.gatepost.messaging;

import java.time.Instant;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;

/** The safeguarding lead's access to any thread, which names a purpose, is recorded, and is visible to the head. */
public interface SafeguardingReadings {

    /**
     * Reads a thread for the purpose; the safeguarding lead only.
     *
     * @throws InvalidInput if no purpose is given
     * @throws NotFound if there is no such thread, the actor is concerned in it or of the child's family, or it is
     *     about staff and the person concerned has not been chosen
     */
    ThreadView read(Actor actor, ThreadId thread, String purpose);

    /**
     * What was read, the latest first; for the head.
     *
     * @param from {@link Cursor#atTheLatest()} for the first page
     */
    Page<Reading> readings(Actor actor, Cursor from);

    /** One reading: who read which thread, when, and what for. */
    record Reading(PersonId reader, ThreadId thread, String purpose, Instant at) {}
}
