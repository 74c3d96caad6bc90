package org.gatepost.identity;

import java.net.URI;
import java.util.Optional;

/**
 * Signing in by the school's own identity provider: OpenID Connect, code flow with PKCE, state and nonce. What the
 * provider says is who somebody is; what they may do is the directory's to say, and only members of staff are taken in.
 *
 * <p>Nobody is acting yet when these are asked, so they take no {@code Actor}: what the provider has signed is what they
 * go by.
 */
public interface SingleSignOn {

    /** What the button says of the provider; empty if none is configured, and then nothing else here is to be asked. */
    Optional<String> provider();

    /** Scheme, host and port of the provider, to which the browser is sent; empty if none is configured. */
    Optional<String> origin();

    /**
     * Begins.
     *
     * @param returnTo where the browser wants to go afterwards; comes back as it is
     * @param invitation a one-time code from the office, by which the school account is joined to its person
     * @param address where the request came from; beginnings are counted by it (SEC-PWD-02)
     */
    SignOnBegun begin(String returnTo, Optional<Secret> invitation, String address);

    /**
     * Ends what {@link #begin} began, once, within ten minutes and in the same browser.
     *
     * @param pending what the browser was given to keep; empty if it shows nothing
     * @param query of the address at which the provider has it come back
     * @param current the sign-in that the browser holds already
     */
    SignOnFinished finish(Optional<Secret> pending, String query, Optional<Secret> current);

    /** How the provider's session behind the sign-in {@code token} is ended; empty if there is none behind it. */
    Optional<SignOnEnd> endOf(Secret token);

    /** Where somebody who was not taken in ends their session at the provider; empty where that cannot be done. */
    Optional<URI> wayOut();

    /**
     * The provider says that a session has ended there (OpenID Connect Back-Channel Logout): the sign-ins that came from
     * it end, on all nodes.
     *
     * @return false if {@code logoutToken} is not the provider's, or was used before
     */
    boolean endedAtProvider(String logoutToken);
}
