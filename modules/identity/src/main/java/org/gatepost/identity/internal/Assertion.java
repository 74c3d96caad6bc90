package org.gatepost.identity.internal;

import java.util.Optional;

/**
 * What the provider says of somebody, after every check of the protocol has passed.
 *
 * @param email verified, or taken for that; empty if there is none to go by
 * @param sid the session at the provider; empty if it does not name it
 * @param idToken as it came, for ending that session
 */
record Assertion(String issuer, String subject, Optional<EmailAddress> email, Optional<String> sid, String idToken) {}
