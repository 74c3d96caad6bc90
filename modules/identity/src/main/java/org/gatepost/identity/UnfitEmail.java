package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** What was typed is no e-mail address, or the one that the account has already. */
@SuppressWarnings("serial") // never leaves the process
public final class UnfitEmail extends RuleViolation {

    public UnfitEmail() {
        super("identity.email.unfit", "no new e-mail address");
    }
}
