package org.gatepost.identity.internal;

/** What came of asking the provider who somebody is. */
sealed interface ProviderAnswer {

    record Asserted(Assertion assertion) implements ProviderAnswer {}

    /** Somebody turned back there. */
    record Cancelled() implements ProviderAnswer {}

    /** @param why for the log: no names, no tokens */
    record Untrusted(String why) implements ProviderAnswer {}

    /** It does not answer, or not in time. */
    record Away(String why) implements ProviderAnswer {}
}
