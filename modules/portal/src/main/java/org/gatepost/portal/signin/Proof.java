package org.gatepost.portal.signin;

import jakarta.security.enterprise.credential.Credential;
import java.util.function.Supplier;
import org.gatepost.identity.SignInOutcome;
import org.jspecify.annotations.Nullable;

/** Something that somebody shows to be let in, on its way to the mechanism and back; tried once. */
final class Proof implements Credential {

    private final Supplier<SignInOutcome> shown;
    private @Nullable SignInOutcome outcome;

    Proof(Supplier<SignInOutcome> shown) {
        this.shown = shown;
    }

    SignInOutcome tryOut() {
        outcome = shown.get();
        return outcome;
    }

    /**
     * What came of it.
     *
     * @throws IllegalStateException if it was never tried
     */
    SignInOutcome outcome() {
        if (outcome == null) {
            throw new IllegalStateException("the mechanism has not tried it");
        }
        return outcome;
    }
}
