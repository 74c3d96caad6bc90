package org.gatepost.portal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a request decides whether it is let in at all.
 *
 * @param path as it was sent, not decoded
 * @param posting whether it brings what only a posted form brings; Faces would take it from an address as well, and a
 *     link on another site would press a button here
 * @param hosts every {@code Host} header
 * @param fetchSite what the browser says of where the request comes from, {@code Sec-Fetch-Site}
 */
record Knock(
        String method,
        String path,
        boolean posting,
        List<String> hosts,
        @Nullable String fetchSite,
        @Nullable String origin) {

    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int WELCOME = 200;

    /** Ways to write a path that a proxy, the server and a browser may each read differently (SEC-SRV-03). */
    private static final Pattern DISGUISED =
            Pattern.compile("//|/\\.{1,2}(/|$)|[;\\\\]|%(2[ef]|5c|3b|00)", Pattern.CASE_INSENSITIVE);

    private static final String OF_FACES = "jakarta.faces.";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    static Knock of(HttpServletRequest request) {
        return new Knock(
                request.getMethod(),
                request.getRequestURI(),
                READING.contains(request.getMethod())
                        && Collections.list(request.getParameterNames()).stream()
                                .anyMatch(name -> name.startsWith(OF_FACES)),
                Collections.list(request.getHeaders("Host")),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"));
    }

    /** The status to refuse it with, or {@link #WELCOME}. */
    int answer(OwnAddress own) {
        if (hosts.size() != 1
                || !own.isHost(hosts.get(0))
                || DISGUISED.matcher(path).find()) {
            return BAD_REQUEST;
        }
        if (READING.contains(method)) {
            return posting ? FORBIDDEN : WELCOME;
        }
        if (!method.equals("POST")) {
            return METHOD_NOT_ALLOWED;
        }
        return isFromProvider() || isFromOwnPage(own) ? WELCOME : FORBIDDEN;
    }

    /** Brings what the provider has signed, by which it is let in; a cookie has no part in it. */
    private boolean isFromProvider() {
        return path.equals(Paths.ENDED_AT_PROVIDER);
    }

    /** SEC-JSF-02. Browsers that do not say where they come from at all are refused. */
    private boolean isFromOwnPage(OwnAddress own) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin");
        }
        return origin != null && own.isOrigin(origin);
    }
}
