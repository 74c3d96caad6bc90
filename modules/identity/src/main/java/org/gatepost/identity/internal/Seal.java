package org.gatepost.identity.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gatepost.identity.Secret;

/**
 * Keeps a text so that only the browser it is kept for can have it read: by AES-GCM under a key made of its cookie, of
 * which the database has no more than the hash.
 */
final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "kept for the holder of this".getBytes(StandardCharsets.US_ASCII);

    private Seal() {}

    static byte[] close(String text, Secret cookie) {
        var iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, cookie, iv).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(iv.length + sealed.length)
                    .put(iv)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** @throws IllegalStateException if it was closed under another cookie, or changed */
    static String open(byte[] sealed, Secret cookie) {
        try {
            var opened = cipher(Cipher.DECRYPT_MODE, cookie, Arrays.copyOf(sealed, IV_BYTES))
                    .doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed under this cookie", e);
        }
    }

    private static Cipher cipher(int mode, Secret cookie, byte[] iv) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(cookie.value().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(mac.doFinal(PURPOSE), "AES"), new GCMParameterSpec(TAG_BITS, iv));
        return cipher;
    }
}
