package org.gatepost.identity.pupil;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatepost.directory.TeamClass;
import org.gatepost.kernel.PersonId;

/**
 * What the class team sees of a class.
 *
 * @param maySteer whether the actor may open and close; the office has the cards only
 * @param lesson empty while the class is closed
 * @param pupils by given name
 */
public record ClassDesk(TeamClass schoolClass, boolean maySteer, Optional<Lesson> lesson, List<Seat> pupils) {

    public ClassDesk {
        pupils = List.copyOf(pupils);
    }

    /**
     * An open session.
     *
     * @param endsAt the first moment at which it is over
     * @param devices on how many it is open
     */
    public record Lesson(PersonId openedBy, Instant openedAt, Instant endsAt, int devices) {}

    /**
     * A pupil of the class.
     *
     * @param displayName given and family name
     * @param permission whether permission for the platform holds
     * @param card whether a card is in force
     * @param pictures whether the pictures have been chosen
     * @param inSince empty for whoever is not signed in
     * @param wrongTries wrong pictures in this session since the last right ones
     */
    public record Seat(
            PersonId pupil,
            String displayName,
            boolean permission,
            boolean card,
            boolean pictures,
            Optional<Instant> inSince,
            int wrongTries) {

        /** From so many wrong tries on the teacher is told. */
        public static final int WORTH_TELLING = 3;

        public boolean isWorthTelling() {
            return wrongTries >= WORTH_TELLING;
        }
    }
}
