package org.gatepost.identity.internal;

/** By what somebody proved who they are when they signed in. Stored by name: add, never rename. */
enum Means {
    PASSWORD,
    /** A password or a link, and a code besides. */
    PASSWORD_AND_SECOND_FACTOR,
    /** The school's own identity provider (OpenID Connect). */
    SINGLE_SIGN_ON,
    /** WebAuthn, with the user verified by the device. */
    PASSKEY,
    /** A one-use link in an e-mail. */
    LINK,
    /** A pupil's card and picture password, in a class session. */
    CARD;

    /** Whether it proved enough by itself, so that no second factor is asked for. A link or a password did not. */
    boolean isEnough() {
        return this != PASSWORD && this != LINK;
    }

    /** Whether its owner had to type a password or open a letter, which a passkey would spare them. */
    boolean isTypedOrSent() {
        return this == PASSWORD || this == PASSWORD_AND_SECOND_FACTOR || this == LINK;
    }
}
