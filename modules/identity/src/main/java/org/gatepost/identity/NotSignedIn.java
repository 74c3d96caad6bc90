package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** Nobody is signed in by that cookie any more. */
@SuppressWarnings("serial") // never leaves the process
public final class NotSignedIn extends RuleViolation {

    public NotSignedIn() {
        super("identity.notSignedIn", "a sign-in that is over");
    }
}
