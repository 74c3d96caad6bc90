package org.gatepost.launcher.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.gatepost.launcher.CommandFailed;

/**
 * Where the server listens.
 *
 * @param address of this machine; the wildcard address stands for all of them
 * @param port from 1 to 65535
 */
public record HttpAddress(InetAddress address, int port) {

    public HttpAddress {
        if (port < 1 || port > 65535) {
            throw CommandFailed.wrongInput("A port is a number from 1 to 65535, not " + port + ".");
        }
    }

    /** {@code host} is a name or an IP address of this machine. */
    public static HttpAddress of(String host, int port) {
        try {
            return new HttpAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw CommandFailed.refused("There is no host \"" + host + "\" to listen on (--host).", e);
        }
    }

    /** As {@link #requireFree()}, but gives a server that is just ending the time to do so. */
    public void requireFreeWithin(Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!isFree() && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
        requireFree();
    }

    /** Refuses when another program listens there, or when the address is not of this machine. */
    public void requireFree() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw CommandFailed.refused(
                    "Cannot listen on " + address.getHostAddress() + " port " + port + " (" + e.getMessage()
                            + "). Stop what listens there, or choose another: --port N, --host ADDRESS.",
                    e);
        }
    }

    private boolean isFree() {
        try {
            requireFree();
            return true;
        } catch (CommandFailed taken) {
            return false;
        }
    }

    /** How a browser finds it: on this machine by {@code localhost}, which passkeys need too. */
    public URI browserUrl() {
        return url(isOfThisMachineOnly() ? "localhost" : literal());
    }

    /** How this machine reaches it, whatever names it has. */
    URI probeUrl() {
        return url(address.isAnyLocalAddress() ? "localhost" : literal());
    }

    private URI url(String host) {
        return URI.create("http://" + host + ":" + port + "/");
    }

    private boolean isOfThisMachineOnly() {
        return address.isLoopbackAddress() || address.isAnyLocalAddress();
    }

    private String literal() {
        var text = address.getHostAddress();
        return text.indexOf(':') < 0 ? text : "[" + text.replaceFirst("%.*", "") + "]";
    }
}
