package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** A second factor is set up already, so another cannot be until that is removed. */
@SuppressWarnings("serial") // never leaves the process
public final class SecondFactorThere extends RuleViolation {

    public SecondFactorThere(AccountId account) {
        super("identity.secondFactor.there", "account " + account + " has a second factor");
    }
}
