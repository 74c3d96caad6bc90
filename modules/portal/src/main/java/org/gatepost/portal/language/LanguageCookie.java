package org.gatepost.portal.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatepost.portal.door.OwnAddress;

/** The cookie that keeps which language somebody chose, for a year; it says nothing else. */
@ApplicationScoped
class LanguageCookie {

    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    OwnAddress own;

    Optional<Tongue> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Tongue::ofTag);
    }

    /** By hand, because Payara 6 leaves SameSite out of what the API writes. */
    void give(HttpServletResponse response, Tongue tongue) {
        var secure = own.isSecure() ? "; Secure" : "";
        response.addHeader(
                "Set-Cookie",
                name() + "=" + tongue.tag() + "; Path=/; HttpOnly; SameSite=Lax" + secure + "; Max-Age="
                        + KEPT.toSeconds());
    }

    private String name() {
        return own.isSecure() ? "__Host-gplang" : "gplang";
    }
}
