package org.gatepost.identity;

import java.util.Locale;

/**
 * Signing in by a link in a letter, for guardians who are nothing else at any school. The link is good once, for 15
 * minutes after it was sent.
 */
public interface SignInLinks {

    /** Asks for a letter with a link, as {@link ForgottenPasswords#ask} does. */
    Asked ask(String email, Locale language, String address);

    /** Whether {@code code} is good. Uses nothing up: mail scanners follow links (SEC-RST-01). */
    boolean isGood(Secret code);

    /** Uses up {@code code} and lets its holder in. */
    SignInOutcome use(Secret code, String address);
}
