package org.gatepost.identity.internal;

/** How an invitation reaches its person. Stored by name: add, never rename. */
enum Route {
    /** By e-mail to the address that the roster has. */
    LETTER,
    /** On paper. */
    SLIP,
    /** By e-mail to an address that the holder of a slip wants to use, to confirm it. */
    ADDRESS,
    /** By the operator, in whatever way they choose; also for somebody who has an account. */
    OPERATOR
}
