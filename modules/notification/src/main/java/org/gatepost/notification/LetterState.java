package org.gatepost.notification;

/** What became of a letter. Stored by name: add, never rename. */
public enum LetterState {
    /** It has not been sent, or not with success; it will be tried again. */
    WAITING,
    /** A mail server has taken it over. */
    SENT,
    /** When its turn came nobody wanted it any more. */
    NOT_WANTED,
    /** A mail server refused it for good, or none took it for a day. */
    UNDELIVERED
}
