package org.gatepost.identity.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where tries come from: an IPv4 address, or the /64 of an IPv6 one, of which everybody has the whole. */
record Origin(String prefix) {

    private static final int NETWORK_BYTES = 8;
    private static final int IPV4_BYTES = 4;

    /** @param address in digits, as a server tells a client's address; anything else stands for itself */
    static Origin of(String address) {
        if (!isInDigits(address)) {
            return new Origin(address);
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            var network = bytes.length > NETWORK_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
            return new Origin(HexFormat.of().formatHex(network));
        } catch (UnknownHostException e) {
            return new Origin(address);
        }
    }

    /**
     * The first half of {@code address}, by which its owner may know the net that they use; empty for what is none.
     *
     * @param address as above
     */
    static String inWords(String address) {
        if (!isInDigits(address)) {
            return "";
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV4_BYTES
                    ? (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + ".…"
                    : HexFormat.of().formatHex(bytes, 0, 2) + ":"
                            + HexFormat.of().formatHex(bytes, 2, 4) + ":…";
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static boolean isInDigits(String address) {
        return address.matches("[0-9.]+|[0-9a-fA-F]*:.*");
    }
}
