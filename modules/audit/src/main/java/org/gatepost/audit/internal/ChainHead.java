package org.gatepost.audit.internal;

import java.util.Arrays;

/** What the next entry of a chain follows. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them but by the methods below
record ChainHead(long sequence, byte[] hash) {

    /** Of a chain to which nothing was ever appended. */
    static final ChainHead OF_NOTHING = new ChainHead(0, new byte[32]);

    boolean hasHash(byte[] other) {
        return Arrays.equals(hash, other);
    }

    /** Whether {@code other} has this place in the chain, but is something else. */
    boolean contradicts(ChainHead other) {
        return sequence == other.sequence && !hasHash(other.hash);
    }
}
