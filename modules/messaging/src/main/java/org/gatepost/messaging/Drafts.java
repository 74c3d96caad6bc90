package org.gatepost.messaging;

import java.util.Optional;
import org.gatepost.kernel.Actor;

/** Text that was typed and not sent, kept per person and form, so that an expired session does not lose it. */
public interface Drafts {

    /** The longest text that is kept; more than may be sent, so that a text too long to send is not lost. */
    int LONGEST = 100_000;

    /**
     * Keeps {@code text} for the form, in the place of what was kept before; an empty one takes it away.
     *
     * @param form which form: up to 200 characters, the caller's choice
     * @throws InvalidInput if the text or the form's name is too long
     */
    void save(Actor actor, String form, String text);

    /** What the actor typed into the form and did not send. */
    Optional<String> find(Actor actor, String form);

    /** Forgets it. Forgetting what is not there does nothing. */
    void discard(Actor actor, String form);
}
