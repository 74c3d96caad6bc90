package org.gatepost.portal.door;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one address under which Gatepost answers, {@code gatepost.base-url} (SEC-HOST-01). */
public final class OwnAddress {

    /** A browser on the machine itself may say any of these. */
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private final String root;
    private final boolean secure;
    private final Set<String> hosts;

    private OwnAddress(String root, boolean secure, Set<String> hosts) {
        this.root = root;
        this.secure = secure;
        this.hosts = hosts;
    }

    /**
     * @param baseUrl scheme, host and port
     * @throws IllegalArgumentException if it is not such a URL
     */
    public static OwnAddress of(String baseUrl) {
        var url = URI.create(baseUrl);
        var scheme = String.valueOf(url.getScheme());
        if (url.getHost() == null || !Set.of("http", "https").contains(scheme)) {
            throw new IllegalArgumentException("gatepost.base-url is no http or https URL: " + baseUrl);
        }
        boolean secure = scheme.equals("https");
        int port = url.getPort() < 0 ? defaultPort(secure) : url.getPort();
        var host = url.getHost().toLowerCase(Locale.ROOT);
        var names = LOOPBACK.contains(host) ? LOOPBACK : List.of(host);
        return new OwnAddress(
                scheme + "://" + url.getRawAuthority(),
                secure,
                names.stream().flatMap(name -> spellings(name, port, secure)).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The whole address of a page of ours, for paper and for other devices.
     *
     * @param path from the root
     */
    public String urlOf(String path) {
        return root + path;
    }

    /** Whether browsers reach it by https, so that cookies can be bound to that. */
    public boolean isSecure() {
        return secure;
    }

    /** @param host as in the {@code Host} header, with or without a port */
    public boolean isHost(String host) {
        return hosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /** @param origin as in the {@code Origin} header */
    public boolean isOrigin(String origin) {
        var scheme = secure ? "https://" : "http://";
        return origin.startsWith(scheme) && isHost(origin.substring(scheme.length()));
    }

    private static Stream<String> spellings(String host, int port, boolean secure) {
        var withPort = host + ":" + port;
        return port == defaultPort(secure) ? Stream.of(host, withPort) : Stream.of(withPort);
    }

    private static int defaultPort(boolean secure) {
        return secure ? 443 : 80;
    }
}
