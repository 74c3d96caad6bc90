package org.gatepost.identity;

/** Why somebody did not get in by the school's identity provider; each has a text of its own. */
public enum SignOnRefusal {
    /** The directory has nobody on the staff to whom this school account belongs. */
    STRANGER,
    /** Whom it belongs to cannot be told by the e-mail address: a one-time code from the office says it. */
    NEEDS_CODE,
    /** The code from the office is used up or too old, or is not for a member of staff. */
    CODE_UNUSABLE,
    /** The school account is somebody else's here. */
    TAKEN,
    /** They turned back at the provider. */
    CANCELLED,
    /** Came back too late, twice, in another browser, by a bookmark, or with what does not hold. */
    NOT_COMPLETED,
    /** The provider does not answer. */
    AWAY,
    /** Too many began from there; worth another try in about a minute. */
    TOO_MANY_TRIES
}
