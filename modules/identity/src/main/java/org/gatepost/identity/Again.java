package org.gatepost.identity;

/**
 * What proves once more who is signed in.
 *
 * @param password empty if it was not asked for
 * @param address where the request came from
 */
public record Again(String password, String address) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "password, from " + address;
    }
}
