package org.gatepost.identity.internal;

import java.time.Instant;
import java.util.Optional;
import org.gatepost.identity.Secret;

interface InvitationRepository {

    /** Keeps {@code invitation} instead of all unused ones of its account. */
    void replaceBy(Invitation invitation);

    Optional<Invitation> find(Secret code);

    /** Uses up the invitation behind {@code code}; false if it was not good any more. Of two at once one gets true. */
    boolean use(Secret code, Instant now);
}
