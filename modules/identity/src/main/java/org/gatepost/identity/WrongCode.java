package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** A code that an app does not show now, or that was used before. */
@SuppressWarnings("serial") // never leaves the process
public final class WrongCode extends RuleViolation {

    public WrongCode() {
        super("identity.secondFactor.wrongCode", "a code that is wrong or was used");
    }
}
