package org.gatepost.identity.internal;

import java.time.Duration;

/** What a link in a letter is for. Stored by name: add, never rename. */
enum LinkPurpose {
    RESET("identity.reset", "/reset?code=", Duration.ofMinutes(30), Tries.Kind.RESET),
    SIGN_IN("identity.signInLink", "/sign-in-link?code=", Duration.ofMinutes(15), Tries.Kind.SIGN_IN_LINK),
    EMAIL("identity.confirmEmail", "/confirm-email?code=", Duration.ofMinutes(60), Tries.Kind.EMAIL_CHANGE);

    private final String letter;
    private final String path;
    private final Duration goodFor;
    private final Tries.Kind tries;

    LinkPurpose(String letter, String path, Duration goodFor, Tries.Kind tries) {
        this.letter = letter;
        this.path = path;
        this.goodFor = goodFor;
        this.tries = tries;
    }

    /** Kind of the letter that the link is in. */
    String letter() {
        return letter;
    }

    /** Of the link, before its code. */
    String path() {
        return path;
    }

    /** From when its letter is sent. */
    Duration goodFor() {
        return goodFor;
    }

    /** As what asking for one is counted (SEC-PWD-02). */
    Tries.Kind tries() {
        return tries;
    }
}
