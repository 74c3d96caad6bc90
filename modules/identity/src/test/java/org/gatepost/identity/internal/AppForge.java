package org.gatepost.identity.internal;

import java.math.BigInteger;
import org.gatepost.identity.AppKey;

/** An authenticator app, into which keys are typed. */
final class AppForge {

    private static final int KEY_BYTES = 20;

    private AppForge() {}

    static Totp with(AppKey key) {
        return new Totp(bytes(key.text()));
    }

    private static byte[] bytes(String base32) {
        var digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var number = BigInteger.ZERO;
        for (char digit : base32.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(digits.indexOf(digit)));
        }
        var all = number.toByteArray();
        var key = new byte[KEY_BYTES];
        for (int i = 0; i < Math.min(all.length, key.length); i++) {
            key[key.length - 1 - i] = all[all.length - 1 - i];
        }
        return key;
    }
}
