package org.gatepost.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatepost.identity.Secret;
import org.gatepost.portal.door.OwnAddress;

/** Binds a sign-on to the browser that began it, for as long as it is at the provider. */
@ApplicationScoped
class PendingCookie {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    @Inject
    OwnAddress own;

    Optional<Secret> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Secret::parse);
    }

    void give(HttpServletResponse response, Secret pending) {
        set(response, pending.value(), GOOD_FOR);
    }

    void take(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    /** Lax, because the provider leads back from another site. */
    private void set(HttpServletResponse response, String value, Duration age) {
        var secure = own.isSecure() ? "; Secure" : "";
        response.addHeader(
                "Set-Cookie",
                name() + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure + "; Max-Age=" + age.toSeconds());
    }

    private String name() {
        return own.isSecure() ? "__Host-gpo" : "gpo";
    }
}
