package org.gatepost.identity;

import org.gatepost.kernel.RuleViolation;

/** A link that is unknown, used, void or expired; which of them is not told. */
@SuppressWarnings("serial") // never leaves the process
public final class UnusableLink extends RuleViolation {

    public UnusableLink() {
        super("identity.link.unusable", "a link that is not good");
    }
}
