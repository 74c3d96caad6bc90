package org.gatepost.identity;

import java.net.URI;

/** What came of beginning to sign on. */
public sealed interface SignOnBegun {

    /**
     * The browser goes on at the provider.
     *
     * @param pending for a cookie of ten minutes; it cannot be had again
     */
    record Started(Secret pending, URI address) implements SignOnBegun {}

    /** The provider cannot be reached, or too many have begun from there. */
    record NotNow(SignOnRefusal why) implements SignOnBegun {}
}
