package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** Somebody signed in a while ago and did not prove again who they are: how one is let in is not changed on that. */
@SuppressWarnings("serial") // never leaves the process
public final class NotProvedAgain extends RuleViolation {

    private NotProvedAgain(String code, String message) {
        super(code, message);
    }

    public static NotProvedAgain wrongPassword() {
        return new NotProvedAgain("identity.again.wrongPassword", "a wrong password");
    }

    /** There is no password to ask for: they have to sign in anew. */
    public static NotProvedAgain signInAnew() {
        return new NotProvedAgain("identity.again.signInAnew", "a sign-in that is too old");
    }

    public static NotProvedAgain tooManyTries() {
        return new NotProvedAgain("identity.again.tooManyTries", "too many passwords tried");
    }
}
