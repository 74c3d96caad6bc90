package org.gatepost.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a browser calls itself, hashed. It proves nothing, but a cookie that was copied to another kind of device is good
 * for nothing there.
 */
final class BrowserName {

    private BrowserName() {}

    static String hash(String browser) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(browser.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
