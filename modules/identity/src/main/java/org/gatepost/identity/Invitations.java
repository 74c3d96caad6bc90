package org.gatepost.identity;

import java.util.Optional;

/** Takes people in by the one-use link they were sent. */
public interface Invitations {

    /** For whom {@code code} is; asking does not use it up. Empty if it is unknown, used or expired. */
    Optional<String> emailOf(Secret code);

    /**
     * Uses up {@code code}: sets the password of its account and ends all of the account's sign-ins.
     *
     * @return the e-mail address to sign in with
     * @throws UnfitPassword if the password will not do; the link remains good
     * @throws UnusableInvitation if the link is unknown, used or expired
     */
    String accept(Secret code, String password);
}
