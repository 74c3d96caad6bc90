package org.gatepost.identity;

import java.time.Instant;
import org.gatepost.kernel.Actor;

/** What the operator does to accounts. Nobody else can make one, and nobody can read a password. */
public interface Accounts {

    /**
     * Makes a code by which the holder of {@code email} chooses a password, and an account if there is none. Codes made
     * before for the same person stop working; password and sign-ins stay as they are until it is used.
     *
     * @throws UnknownEmail if nobody has an account with that address, and in the directory nobody, or several in one
     *     capacity at one school
     */
    InvitationLink invite(Actor operator, String email);

    /**
     * Sets the password of {@code email}, and makes an account if there is none: for the demo and tests. It is bound to
     * the persons who have that address and no account yet; where several in one capacity have it, to none of them.
     *
     * @throws UnfitPassword if the password will not do
     */
    void open(Actor operator, String email, String password);

    /**
     * A one-use link.
     *
     * @param code goes into the address {@code /join?code=…}; it cannot be had again
     * @param expiresAt the first moment at which it does not work any more
     */
    record InvitationLink(JoinCode code, Instant expiresAt) {}
}
