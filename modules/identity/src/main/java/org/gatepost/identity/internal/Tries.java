package org.gatepost.identity.internal;

import java.time.Instant;
import org.gatepost.identity.internal.Throttle.Limit;

/**
 * The tries at something of one account from one origin. Where its owner signed in before they have a limit of their own,
 * so that strangers who keep guessing elsewhere never shut the owner out.
 */
final class Tries {

    private final Throttle throttle;
    private final String origin;
    private final boolean familiar;
    private final Limit limit;
    private final String who;
    private final String accountAtOrigin;
    private final Instant now;

    /**
     * At the password of an account.
     *
     * @param email as it was typed, if it is no address at all
     */
    Tries(Throttle throttle, String email, Origin origin, Instant now) {
        this(throttle, Kind.PASSWORD, email, origin, now);
    }

    /** @param whose what is guessed at, such as an account's id */
    Tries(Throttle throttle, Kind kind, String whose, Origin origin, Instant now) {
        this.throttle = throttle;
        this.origin = origin.prefix();
        this.now = now;
        var target = kind.of(whose);
        accountAtOrigin = target + " from " + this.origin;
        familiar = throttle.isFamiliar(accountAtOrigin, now);
        limit = familiar ? Throttle.OF_FAMILIAR : Throttle.OF_ACCOUNT;
        who = familiar ? accountAtOrigin : target;
    }

    /** Charges another; false if there were too many before it. */
    boolean admitAnother() {
        return throttle.admits(Throttle.OF_ORIGIN, origin, now)
                && (familiar || throttle.admits(Throttle.OF_ALL, "", now))
                && throttle.admits(limit, who, now);
    }

    /** What was shown was right: what was charged before it was its owner's too. */
    void succeeded() {
        throttle.refund(Throttle.OF_ORIGIN, origin);
        if (!familiar) {
            throttle.refund(Throttle.OF_ALL, "");
        }
        throttle.forgive(limit, who);
        throttle.becomesFamiliar(accountAtOrigin, now);
    }

    /** What is guessed at. Each is counted by itself; all are counted together by origin, and in all (SEC-PWD-02). */
    enum Kind {
        PASSWORD,
        /** A password that is asked for once more. */
        PASSWORD_AGAIN,
        SECOND_FACTOR,
        PASSKEY,
        RESET,
        SIGN_IN_LINK,
        INVITATION,
        EMAIL_CHANGE,
        PUPIL_CARD;

        private String of(String whose) {
            return this == PASSWORD ? whose : name() + " " + whose;
        }
    }
}
