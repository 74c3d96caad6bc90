package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** An act that has to be answered for was tried without saying why, or at too great a length. */
@SuppressWarnings("serial") // never leaves the process
public final class ReasonNeeded extends RuleViolation {

    public ReasonNeeded(int length) {
        super("identity.reason.needed", "a reason of " + length + " characters");
    }
}
