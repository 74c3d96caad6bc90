package org.gatepost.identity;

/**
 * The key that an authenticator app is to hold.
 *
 * @param text in Base32, in groups of four, to be typed where no picture can be taken
 * @param uri {@code otpauth://totp/…}, for a QR code
 */
public record AppKey(String text, String uri) {

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "key of an app";
    }
}
