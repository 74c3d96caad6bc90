package org.gatepost.identity.pupil;

import java.time.Duration;
import java.util.List;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.TeamClass;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;

/**
 * Lessons in which pupils may sign in, as the class team sees and steers them; rules 11. A teacher who leaves the class
 * has no say from the next request on. Leaders may do the same for any class; it is written down that they looked.
 *
 * <p>What names a class throws {@link org.gatepost.kernel.NotFound} for one that is not the actor's.
 */
public interface ClassSessions {

    /** No lesson is longer (SEC-SES-04). */
    Duration LONGEST = Duration.ofHours(1);

    /** The classes whose sessions or cards are the actor's business, their own first, then by name. */
    List<TeamClass> classes(Actor staff);

    /** A class with its session and its pupils, by given name. */
    ClassDesk desk(Actor staff, ClassId id);

    /**
     * Opens the class on the browser that asks; where it is open already, this is one more device and the end stays.
     *
     * @param lesson how long at most; never beyond the end of the school day, nor {@link #LONGEST}
     * @param browser what the browser calls itself; the key is good in that browser only
     * @return for its cookie; it cannot be had again
     * @throws SchoolIsClosed outside of opening hours
     */
    DeviceKey openHere(Actor staff, ClassId id, Duration lesson, String browser);

    /**
     * Opens the class as {@link #openHere}, for a device elsewhere: whoever takes the offer up first is one of its
     * devices. Good for five minutes; an earlier offer stays good.
     */
    DeviceKey offer(Actor staff, ClassId id, Duration lesson);

    /** Closes the class on all devices and ends the sign-ins of all pupils in it, at once; a closed one stays so. */
    void close(Actor staff, ClassId id);

    /** Ends the sign-in of one pupil, who may come in again. */
    void signOut(Actor staff, ClassId id, PersonId pupil);
}
