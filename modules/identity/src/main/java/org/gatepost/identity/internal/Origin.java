package org.gatepost.identity.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where tries come from: an IPv4 address, or the /64 of an IPv6 one, of which everybody has the whole. */
record Origin(String prefix) {

    private static final int NETWORK_BYTES = 8;

    /** @param address in digits, as a server tells a client's address; anything else stands for itself */
    static Origin of(String address) {
        if (!address.matches("[0-9.]+|[0-9a-fA-F]*:.*")) {
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
}
