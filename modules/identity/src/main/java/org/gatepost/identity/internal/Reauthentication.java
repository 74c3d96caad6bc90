package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.gatepost.identity.Again;
import org.gatepost.identity.NotProvedAgain;
import org.gatepost.identity.NotSignedIn;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignedIn;

/**
 * Who is signed in, and whether they proved it lately: a browser that somebody left open must not be enough to change how
 * its owner is let in (ASVS 7.5.1). Hashing a password waits its turn, so call it outside of transactions.
 */
@ApplicationScoped
class Reauthentication {

    @Inject
    OpenSignIns open;

    @Inject
    AccountBook accounts;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    /** @throws NotSignedIn if {@code signIn} is over */
    SignedIn require(Secret signIn, Instant now) {
        return open.find(signIn, now).orElseThrow(NotSignedIn::new);
    }

    /** @throws NotProvedAgain if it is asked for and {@code again} does not do */
    SignedIn requireAgain(Secret signIn, Again again, Instant now) {
        var signedIn = require(signIn, now);
        if (!open.isFresh(signIn, now)) {
            requirePassword(signedIn, again, now);
        }
        return signedIn;
    }

    /**
     * As {@link #requireAgain}, however short a while ago they signed in.
     *
     * @throws NotProvedAgain if {@code again} does not do, or there is no password to ask for
     */
    SignedIn requirePassword(Secret signIn, Again again, Instant now) {
        var signedIn = require(signIn, now);
        requirePassword(signedIn, again, now);
        return signedIn;
    }

    private void requirePassword(SignedIn signedIn, Again again, Instant now) {
        var hash = accounts.passwordHash(signedIn.account());
        if (hash.isEmpty()) {
            throw NotProvedAgain.signInAnew();
        }
        var tries = new Tries(
                throttle, Tries.Kind.PASSWORD_AGAIN, signedIn.account().toString(), Origin.of(again.address()), now);
        if (passwords.areTooManyWaiting() || !tries.admitAnother()) {
            throw NotProvedAgain.tooManyTries();
        }
        if (!passwords.matches(again.password(), hash)) {
            throw NotProvedAgain.wrongPassword();
        }
        tries.succeeded();
    }
}
