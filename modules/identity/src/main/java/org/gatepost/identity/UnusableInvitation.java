package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** The link was never made, has been used, has expired, or a later one took its place. */
@SuppressWarnings("serial") // never leaves the process
public final class UnusableInvitation extends RuleViolation {

    public UnusableInvitation() {
        super("identity.invitation.unusable", "an invitation that is unknown, used or expired");
    }
}
