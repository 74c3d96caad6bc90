package org.gatepost.directory;

/** What a guardian is kept from with regard to one child (rules 6). Stored by name: add, never rename. */
public enum Restriction {
    /** The child is as if it were not theirs. */
    NO_ACCESS,
    /** No picture of the child is shown to them. */
    NO_PICTURES,
    /** The office gets a concern of theirs before anybody else does, and hands it on. */
    OFFICE_READS_FIRST,
    /** Neither address nor number of the child's household reaches them. */
    NO_CONTACT_DETAILS
}
