package org.gatepost.identity.internal;

import java.util.Arrays;
import java.util.Base64;

/** What an operator sets about second factors. */
final class FactorSettings {

    private static final String SECOND_FACTOR = "gatepost.second-factor";
    private static final String SECRET_KEY = "gatepost.secret-key";

    private FactorSettings() {}

    /** As in the demo, so that a password lets everybody in who has no second factor. */
    static void usual() {
        System.setProperty(SECOND_FACTOR, "offered");
        secretKey((byte) 1);
    }

    static void required() {
        System.setProperty(SECOND_FACTOR, "required");
    }

    /** As in production where nothing is said. */
    static void unset() {
        System.clearProperty(SECOND_FACTOR);
    }

    static void secretKey(byte each) {
        var key = new byte[32];
        Arrays.fill(key, each);
        secretKey(Base64.getEncoder().encodeToString(key));
    }

    static void secretKey(String text) {
        System.setProperty(SECRET_KEY, text);
    }
}
