package org.gatepost.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * A new password by a link in a letter (SEC-RST-01). The link is good once, for half an hour after it was sent; a second
 * factor that the account has is asked for all the same when somebody then signs in.
 */
public interface ForgottenPasswords {

    /**
     * Asks for a letter with a link. What it takes is the same for every address; the letter is sent afterwards.
     *
     * @param address where the request came from
     */
    Asked ask(String email, Locale language, String address);

    /** Whose password {@code code} lets somebody choose, as an e-mail address; empty if it is not good. Uses nothing up. */
    Optional<String> emailOf(Secret code);

    /**
     * Uses up {@code code}: sets the password, ends all sign-ins and other links of the account, and tells its owner.
     *
     * @throws UnfitPassword if the password will not do; the link remains good
     * @throws UnusableLink if the link is unknown, used or expired
     */
    void choose(Secret code, String password);
}
