package org.gatepost.identity.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.directory.Hat;
import org.gatepost.identity.InvitationEnd;

/**
 * An invitation of one person.
 *
 * @param email where its letter goes, and what to sign in with then; empty on paper
 * @param ended why it was ended; empty for one that has merely expired
 */
record PersonInvitation(
        UUID id,
        Hat hat,
        Route route,
        Optional<EmailAddress> email,
        Instant madeAt,
        Instant expiresAt,
        Optional<InvitationEnd> ended) {

    /** Why it is not good at {@code now}, as far as it can tell itself. */
    Optional<InvitationEnd> end(Instant now) {
        return ended.or(() -> now.isBefore(expiresAt) ? Optional.empty() : Optional.of(InvitationEnd.EXPIRED));
    }

    boolean isOpen(Instant now) {
        return end(now).isEmpty();
    }
}
