package org.gatepost.identity;

import java.util.List;

/**
 * The second factor of whoever is signed in. What they go by is the secret of their sign-in; how one is let in is
 * changed only shortly after signing in, or by the password once more (ASVS 7.5.1). Every operation throws
 * {@link NotSignedIn} if the sign-in is over.
 */
public interface SecondFactors {

    Standing standing(Secret signIn);

    /**
     * A key for an app, not yet in use; the same again until it is.
     *
     * @throws SecondFactorThere if one is in use
     */
    AppKey offer(Secret signIn);

    /**
     * Takes the offered key into use, and ends the account's other sign-ins.
     *
     * @param code that the app shows
     * @return ten recovery codes, to be shown once
     * @throws NotProvedAgain see {@link Standing#asksPassword}
     * @throws WrongCode if it is none of the key's
     */
    List<String> turnOn(Secret signIn, String code, Again again);

    /**
     * Makes ten new recovery codes; those from before are void.
     *
     * @throws NotProvedAgain see {@link Standing#asksPassword}
     */
    List<String> renewRecoveryCodes(Secret signIn, Again again);

    /**
     * Removes the second factor and its recovery codes, and ends the account's other sign-ins.
     *
     * @throws SecondFactorNeeded if its owner must have one
     * @throws NotProvedAgain see {@link Standing#asksPassword}
     */
    void turnOff(Secret signIn, Again again);

    /**
     * @param on whether one is in use
     * @param needed whether its owner must have one
     * @param recoveryCodes how many are left
     * @param asksPassword whether a change asks for the password, because they signed in a while ago
     */
    record Standing(boolean on, boolean needed, int recoveryCodes, boolean asksPassword) {}
}
