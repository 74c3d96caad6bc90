package org.gatepost.identity.internal;

/** What changed about how somebody is let in; each has a letter, {@code identity.changed.<name>}. */
enum CredentialChange {
    PASSWORD,
    EMAIL,
    SECOND_FACTOR_ADDED,
    SECOND_FACTOR_REMOVED,
    /** There are new recovery codes. */
    RECOVERY_CODES,
    /** Somebody was let in by a recovery code. */
    RECOVERY_CODE_USED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    /** A school account signs them in from now on. */
    SCHOOL_ACCOUNT_JOINED,
    /** Somebody at the school took off the second factor and the passkeys, because they were lost. */
    SECOND_FACTOR_RESET;

    private static final String PREFIX = "identity.changed.";

    /** Kind of the letter that tells it. */
    String letter() {
        return PREFIX + name();
    }
}
