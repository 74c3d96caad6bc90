package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** So many addresses were tried with one invitation that another has to wait (SEC-PWD-02). */
@SuppressWarnings("serial") // never leaves the process
public final class TooManyAddresses extends RuleViolation {

    public TooManyAddresses() {
        super("identity.tooManyAddresses", "too many addresses for one invitation");
    }
}
