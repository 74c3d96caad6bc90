package org.gatepost.identity.internal;

/** The provider cannot be reached, or what it says of itself cannot be used. */
@SuppressWarnings("serial") // never leaves the process
class ProviderAway extends Exception {

    ProviderAway(Exception cause) {
        super(cause);
    }
}
