package org.gatepost.identity.internal;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.gatepost.identity.AppKey;

/** A key of time-based one-time passwords (RFC 6238): six digits, thirty seconds, SHA-1, as every app knows them. */
final class Totp {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** As long as what SHA-1 gives (RFC 4226, R6). */
    private static final int KEY_BYTES = 20;

    /** How far a phone's clock may be off, in steps; RFC 6238, 5.2 recommends one. */
    private static final int STEPS_OFF = 1;

    private final byte[] key;

    Totp(byte[] key) {
        this.key = key.clone();
    }

    byte[] key() {
        return key.clone();
    }

    static Totp next() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Totp(key);
    }

    /**
     * Of which step since 1970 {@code code} is, at most one from that of {@code now}; empty if of none.
     *
     * @param code as it was typed, with spaces maybe
     */
    OptionalLong stepOf(String code, Instant now) {
        var typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        var found = OptionalLong.empty();
        for (int off = -STEPS_OFF; off <= STEPS_OFF; off++) {
            var moment = now.plus(CODES.getTimeStep().multipliedBy(off));
            if (MessageDigest.isEqual(codeAt(moment).getBytes(StandardCharsets.UTF_8), typed)) {
                found = OptionalLong.of(
                        moment.getEpochSecond() / CODES.getTimeStep().toSeconds());
            }
        }
        return found;
    }

    /** @param email under which an app lists it */
    AppKey forApp(String email) {
        var text = Base32.of(key);
        var label = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
        return new AppKey(
                String.join(" ", text.split("(?<=\\G.{4})")),
                "otpauth://totp/Gatepost:" + label + "?secret=" + text + "&issuer=Gatepost");
    }

    String codeAt(Instant moment) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(key, "RAW"), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a key of an app that is none", e);
        }
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "key of an app";
    }
}
