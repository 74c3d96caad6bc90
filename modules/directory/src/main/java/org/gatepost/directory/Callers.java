package org.gatepost.directory;

import java.util.List;
import java.util.Optional;

/**
 * Turns an e-mail address into hats and a hat into an actor, for sign-in only.
 *
 * <p>Nobody is acting yet when these are asked, so they take no actor; whoever calls has proved the address or holds a
 * sign-in. Nothing here tells more than who the caller is.
 */
public interface Callers {

    /**
     * The hats of all persons with this e-mail address, whatever its case: staff who have not left, guardians with a
     * link in force. By school name, staff first; empty for a stranger.
     */
    List<Hat> hatsOf(String email);

    /**
     * The actor under {@code hat} with the duties of this moment, so that what was taken away takes effect at once.
     *
     * @return empty if the person has left or no link is in force any more
     */
    Optional<Caller> caller(Hat hat);
}
