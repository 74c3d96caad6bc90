package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** Nobody in the directory has the e-mail address, so an account would open nothing. */
@SuppressWarnings("serial") // never leaves the process
public final class UnknownEmail extends RuleViolation {

    public UnknownEmail() {
        super("identity.unknownEmail", "nobody in the directory has that e-mail address");
    }
}
