package org.gatepost.identity;

/** What somebody is told who asked for a letter: the same whether or not the address is known (SEC-PWD-03). */
public enum Asked {
    /** If the address is that of an account, a letter is on its way. */
    ON_ITS_WAY,
    /** Too many were asked for from there or to that address; worth another try in about a minute. */
    TOO_MANY_TRIES
}
