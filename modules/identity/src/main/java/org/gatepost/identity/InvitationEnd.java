package org.gatepost.identity;

/** Why an invitation is not good any more. Stored by name: add, never rename. */
public enum InvitationEnd {
    /** Somebody joined by it, or its person joined otherwise. */
    USED,
    /** It is more than 14 days old. */
    EXPIRED,
    /** A later one was made, or the roster has another address now. */
    REPLACED,
    /** The school took it back. */
    WITHDRAWN,
    /** Its person has left the school. */
    LEFT
}
