package org.gatepost.identity.internal;

import java.util.Optional;
import org.gatepost.identity.Secret;

/**
 * What is remembered of a browser while it is at the provider.
 *
 * @param state comes back in the address (against forged answers)
 * @param nonce comes back in the id token (against tokens of another sign-on)
 * @param verifier proves to the provider that whoever brings the code is who began (PKCE)
 * @param invitation a one-time code from the office
 */
record PendingSignOn(String state, String nonce, String verifier, String returnTo, Optional<Secret> invitation) {}
