package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Closes what has to be stored and read again, with AES-256-GCM and the key {@code gatepost.secret-key}, which is not in
 * the database: a copy of the tables alone opens nothing.
 */
@ApplicationScoped
class SecretBox {

    private static final String SETTING = "gatepost.secret-key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param owner whose it is: closed for one it does not open for another */
    byte[] close(byte[] open, String owner) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var closed = cipher(Cipher.ENCRYPT_MODE, nonce, owner, open);
        var all = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
        return all;
    }

    /** @throws IllegalStateException if it was closed with another key or for another owner, or was changed since */
    byte[] open(byte[] closed, String owner) {
        var nonce = Arrays.copyOf(closed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, owner, Arrays.copyOfRange(closed, NONCE_BYTES, closed.length));
    }

    private static byte[] cipher(int mode, byte[] nonce, String owner, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was closed with another " + SETTING + " cannot be opened", e);
        }
    }

    private static byte[] key() {
        var key = ConfigProvider.getConfig()
                .getOptionalValue(SETTING, String.class)
                .map(text -> Base64.getDecoder().decode(text.strip()))
                .orElseThrow(() -> new IllegalStateException(SETTING + " is not set"));
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(SETTING + " is not 32 bytes in Base64");
        }
        return key;
    }
}
