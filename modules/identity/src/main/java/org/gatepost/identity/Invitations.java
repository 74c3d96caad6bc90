package org.gatepost.identity;

import java.util.Optional;

/** Takes people in by the one-use code they were given. */
public interface Invitations {

    /**
     * What {@code code} says; asking does not use it up, for mail scanners open links too (SEC-RST-01).
     *
     * @param visitor the account that is signed in
     * @param address where the request came from; unknown codes are counted by it (SEC-PWD-02)
     */
    JoinPage look(JoinCode code, Optional<AccountId> visitor, String address);

    /**
     * Takes the address that the holder of a slip wants to sign in with. One that the school does not have gets a letter
     * with a code of its own, whether or not it has an account, and nothing else tells which (SEC-PWD-03).
     *
     * @return whether it is the school's, so that a password can be chosen right away
     * @throws UnfitAddress if it is no address
     * @throws AddressTaken if it is the school's and another person has an account with it
     * @throws TooManyAddresses if too many were tried
     * @throws UnusableInvitation if the code is not good
     */
    boolean takeAddress(JoinCode code, String email);

    /**
     * Uses up {@code code}: makes an account of its person, or, by the operator's code for somebody who has one, sets its
     * password and ends its sign-ins.
     *
     * @param email as it was typed, where it had to be; else it has no effect
     * @return the e-mail address to sign in with
     * @throws UnfitPassword if the password will not do; the code remains good
     * @throws AddressTaken if another person has an account with that address; the code remains good
     * @throws UnusableInvitation if the code is not good, or not for that address
     */
    String accept(JoinCode code, String email, String password);

    /**
     * Uses up {@code code}: adds its person to an account that is signed in.
     *
     * @throws AccountIsSomebodyElse if the account is another person of that school
     * @throws UnusableInvitation if the code is not good
     */
    void add(JoinCode code, AccountId visitor);
}
