package org.gatepost.identity.internal;

/** By what an account was bound to a person. Stored by name: add, never rename. */
enum Bond {
    /** An invitation for that person was accepted. */
    INVITATION,
    /** The operator opened the account for everybody with its address, or it is older than bonds are. */
    ADDRESS,
    /** The school's identity provider vouched for the person. */
    SINGLE_SIGN_ON
}
