package org.gatepost.identity;

/** Whether somebody has joined, and if not, why. */
public enum JoiningState {
    JOINED,
    /** Invited, and it is still good. */
    INVITED,
    /** The letter was refused by the mail server, or could not be sent for a day. */
    UNDELIVERED,
    /** Invited more than 14 days ago. */
    EXPIRED,
    /** The school took the invitation back. */
    WITHDRAWN,
    /** Never invited, and the roster has no e-mail address: a slip of paper is the way. */
    NO_ADDRESS,
    NEVER_INVITED,
    /** A guardian of no child who is here today. */
    LEFT
}
