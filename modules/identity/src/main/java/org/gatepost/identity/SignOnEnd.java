package org.gatepost.identity;

import java.net.URI;
import java.util.Optional;

/**
 * How a session at the provider is ended.
 *
 * @param address where the browser is to go for that; empty if the provider offers no way, so that only the sign-in here
 *     ends
 */
public record SignOnEnd(Optional<URI> address) {}
