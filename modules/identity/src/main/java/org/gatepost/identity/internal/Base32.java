package org.gatepost.identity.internal;

/** Bytes as letters and digits that people can copy (RFC 4648, 6), without padding. */
final class Base32 {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = (buffer << Byte.SIZE) | (each & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(digit(buffer >> bits));
            }
            buffer &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(digit(buffer << (BITS - bits))).toString();
    }

    private static char digit(int value) {
        return DIGITS.charAt(value & 0x1f);
    }
}
