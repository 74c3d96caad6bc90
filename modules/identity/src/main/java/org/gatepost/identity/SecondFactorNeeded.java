package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** Whoever works for the school or governs it cannot be without a second factor. */
@SuppressWarnings("serial") // never leaves the process
public final class SecondFactorNeeded extends RuleViolation {

    public SecondFactorNeeded(AccountId account) {
        super("identity.secondFactor.needed", "account " + account + " must have a second factor");
    }
}
