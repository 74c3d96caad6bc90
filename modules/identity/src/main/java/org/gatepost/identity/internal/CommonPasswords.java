package org.gatepost.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Passwords that many people use: 44,000 of twelve characters and more, and the 20,000 most frequent shorter ones that
 * are not digits alone (docs/decisions/0013-…). Kept as the first six bytes of the SHA-256 of each in lower case, sorted.
 */
final class CommonPasswords {

    private static final int BYTES = 6;
    private static final long[] KNOWN = load();

    private CommonPasswords() {}

    /** @param password in lower case */
    static boolean contain(String password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Arrays.binarySearch(KNOWN, prefix(digest, 0)) >= 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static int size() {
        return KNOWN.length;
    }

    private static long[] load() {
        try (var in = CommonPasswords.class.getResourceAsStream("/org/gatepost/identity/common-passwords.bin")) {
            var bytes =
                    Objects.requireNonNull(in, "the list of common passwords").readAllBytes();
            var known = new long[bytes.length / BYTES];
            for (int i = 0; i < known.length; i++) {
                known[i] = prefix(bytes, i * BYTES);
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long prefix(byte[] bytes, int from) {
        return ByteBuffer.allocate(Long.BYTES)
                .position(2)
                .put(bytes, from, BYTES)
                .getLong(0);
    }
}
