package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** What was typed is no e-mail address. */
@SuppressWarnings("serial") // never leaves the process
public final class UnfitAddress extends RuleViolation {

    public UnfitAddress() {
        super("identity.unfitAddress", "no e-mail address");
    }
}
