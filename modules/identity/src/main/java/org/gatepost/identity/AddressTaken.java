package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** Another person has an account with that e-mail address; who, is not told, and nothing of two people is put together. */
@SuppressWarnings("serial") // never leaves the process
public final class AddressTaken extends RuleViolation {

    public AddressTaken() {
        super("identity.addressTaken", "an address that an account of another person has");
    }
}
