package org.gatepost.identity;

import java.util.Optional;

/** Confirms, from the new address, that an account is to have it. What asks for it is {@link OwnAccount#askForEmail}. */
public interface EmailChanges {

    /** The address that {@code code} confirms; empty if it is not good. Uses nothing up. */
    Optional<String> newEmail(Secret code);

    /**
     * Uses up {@code code}: the account has the new address, its sign-ins and other links are ended, and the old address is
     * told.
     *
     * @throws UnusableLink if the link is unknown, used or expired, or another account has the address by now
     */
    void confirm(Secret code);
}
