package org.gatepost.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/** Ports on which nobody listens. */
final class FreePorts {

    private FreePorts() {}

    static int one() {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of {@code count} free ports in a row, below those that the system hands out by itself. */
    static int inARow(int count) {
        return new Random()
                .ints(10_000, 30_000)
                .limit(100)
                .filter(base -> IntStream.range(base, base + count).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("found no " + count + " free ports in a row"));
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
