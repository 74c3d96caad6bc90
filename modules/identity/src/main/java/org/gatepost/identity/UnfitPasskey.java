package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** A device's answer that is not what it was asked for. */
@SuppressWarnings("serial") // never leaves the process
public final class UnfitPasskey extends RuleViolation {

    public UnfitPasskey(String why) {
        super("identity.passkey.unfit", why);
    }
}
