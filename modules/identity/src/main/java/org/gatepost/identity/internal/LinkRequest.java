package org.gatepost.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.identity.AccountId;

/**
 * A link that somebody asked for.
 *
 * @param account empty if the address was nobody's
 * @param newEmail that is to be confirmed; empty for other purposes
 * @param ended whether it was used, or is void
 */
record LinkRequest(
        UUID id,
        LinkPurpose purpose,
        Optional<AccountId> account,
        Optional<EmailAddress> newEmail,
        Locale language,
        Instant askedAt,
        boolean ended) {

    /** A letter that comes later than this helps nobody: they will have asked again. */
    private static final Duration LATE = Duration.ofHours(2);

    boolean isWorthALetter(Instant now) {
        return !ended && account.isPresent() && now.isBefore(askedAt.plus(LATE));
    }
}
