package org.gatepost.identity.pupil;

import java.util.Collection;
import java.util.List;
import org.gatepost.directory.ClassId;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;

/**
 * Pupils' cards and picture passwords, in the hands of the class team, leaders and the office.
 *
 * <p>Each operation throws {@link org.gatepost.kernel.NotFound} for a class that is not the actor's, and for a pupil of
 * another class.
 */
public interface PupilCards {

    /**
     * A new card for each of {@code pupils}; the one before stops working, and whoever is signed in by it is out. The
     * pictures stay.
     *
     * @return by given name; their codes cannot be had again
     */
    List<IssuedCard> issue(Actor staff, ClassId id, Collection<PersonId> pupils);

    /** The pupil's card works no more, and whoever is signed in by it is out; a pupil without a card stays so. */
    void withdraw(Actor staff, ClassId id, PersonId pupil);

    /** The pupil chooses pictures anew, at the next sign-in; wrong tries are forgotten. */
    void resetPictures(Actor staff, ClassId id, PersonId pupil);
}
