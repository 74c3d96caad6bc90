package org.gatepost.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a logout token says, after it was checked (OpenID Connect Back-Channel Logout 1.0).
 *
 * @param id of the token, {@code jti}
 * @param sid the session that has ended; if empty, all of {@code subject}'s have
 */
record LogoutNotice(String issuer, String id, Optional<String> sid, Optional<String> subject) {

    /** What it is remembered by. */
    String hash() {
        try {
            var text = (issuer + " " + id).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
