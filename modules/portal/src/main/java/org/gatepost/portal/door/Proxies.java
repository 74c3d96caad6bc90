package org.gatepost.portal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The proxies in front of us, {@code gatepost.trusted-proxies}: only their word is taken on where a request comes from.
 * Otherwise everybody would seem to come from the proxy, and somebody who guesses passwords would slow down all.
 */
public final class Proxies {

    /** Behind https there is a proxy, and unless the operator says otherwise it is on this machine. */
    private static final String ON_THIS_MACHINE = "127.0.0.1, ::1, 0:0:0:0:0:0:0:1";

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private final Set<String> trusted;

    private Proxies(Set<String> trusted) {
        this.trusted = trusted;
    }

    /** @param addresses separated by commas; none if empty */
    static Proxies of(String addresses) {
        return new Proxies(items(addresses).stream().collect(Collectors.toUnmodifiableSet()));
    }

    /** What holds where the operator says nothing. */
    static Proxies usual(OwnAddress own) {
        return of(own.isSecure() ? ON_THIS_MACHINE : "");
    }

    /** Where {@code request} comes from, as a server tells an address. */
    public String client(HttpServletRequest request) {
        return client(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /** Each proxy adds whom it heard from at the end, so what stands before the last stranger is that one's own tale. */
    String client(String peer, List<String> forwardedFor) {
        var client = peer;
        var told = items(String.join(",", forwardedFor));
        for (int i = told.size() - 1; i >= 0 && trusted.contains(client); i--) {
            if (!ADDRESS.matcher(told.get(i)).matches()) {
                return client;
            }
            client = told.get(i);
        }
        return client;
    }

    private static List<String> items(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
