package org.gatepost.directory;

/** Whether a guardian may decide for a child in law. Stored by name: add, never rename. */
public enum ParentalResponsibility {
    YES,
    NO,
    /** Nobody has said: such a guardian may refuse, not grant (rules 7). */
    UNKNOWN
}
