package org.gatepost.identity.internal;

import java.time.Instant;
import org.gatepost.identity.internal.Throttle.Limit;

/**
 * The tries at one account from one origin. Where its owner signed in before they have a limit of their own, so that
 * strangers who keep guessing elsewhere never shut the owner out.
 */
final class Tries {

    private final Throttle throttle;
    private final String origin;
    private final Limit limit;
    private final String who;
    private final String accountAtOrigin;
    private final Instant now;

    /** @param email as it was typed, if it is no address at all */
    Tries(Throttle throttle, String email, Origin origin, Instant now) {
        this.throttle = throttle;
        this.origin = origin.prefix();
        this.now = now;
        accountAtOrigin = email + " from " + this.origin;
        boolean familiar = throttle.isFamiliar(accountAtOrigin, now);
        limit = familiar ? Throttle.OF_FAMILIAR : Throttle.OF_ACCOUNT;
        who = familiar ? accountAtOrigin : email;
    }

    /** Charges another; false if there were too many before it. */
    boolean admitAnother() {
        return throttle.admits(Throttle.OF_ORIGIN, origin, now) && throttle.admits(limit, who, now);
    }

    /** The password was right: what was charged before it was its owner's too. */
    void succeeded() {
        throttle.refund(Throttle.OF_ORIGIN, origin);
        throttle.forgive(limit, who, now);
        throttle.becomesFamiliar(accountAtOrigin, now);
    }
}
