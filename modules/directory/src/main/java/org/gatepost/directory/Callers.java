package org.gatepost.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/**
 * Turns an e-mail address into hats and a hat into an actor, for sign-in only.
 *
 * <p>Nobody is acting yet when these are asked, so they take no actor; whoever calls has proved the address or holds a
 * sign-in. Nothing here tells more than who the caller is.
 */
public interface Callers {

    /**
     * The hats of all persons with this e-mail address, whatever its case, who have not left. By school name, staff
     * first; empty for a stranger. An address proves nothing about who somebody is: two guardians may share one.
     */
    List<Hat> hatsOf(String email);

    /**
     * The hats, at this moment, of {@code people} at the schools that they are listed under: none for whoever has left.
     * By school name, staff first.
     */
    List<Hat> hatsOf(Map<SchoolId, Set<PersonId>> people);

    /** The e-mail address that the roster has of the person under {@code hat}; empty if none, or if they have left. */
    Optional<String> emailOf(Hat hat);

    /**
     * The actor under {@code hat} with the duties of this moment, so that what was taken away takes effect at once.
     *
     * <p>A guardian whose children have all left, or to whom all were closed, has one too: nothing is shown by it, for what
     * is shown of a child is asked of the links.
     *
     * @return empty if the person has left
     */
    Optional<Caller> caller(Hat hat);
}
