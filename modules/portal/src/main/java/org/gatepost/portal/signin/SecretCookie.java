package org.gatepost.portal.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatepost.identity.Secret;
import org.gatepost.portal.door.OwnAddress;

/** A cookie that holds a secret; over https no other site or subdomain can set it. */
final class SecretCookie {

    private final OwnAddress own;
    private final String name;

    /** @param name without the prefix that it has over https */
    SecretCookie(OwnAddress own, String name) {
        this.own = own;
        this.name = own.isSecure() ? "__Host-" + name : name;
    }

    Optional<Secret> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Secret::parse);
    }

    /** Until the browser is closed. */
    void give(HttpServletResponse response, Secret secret) {
        set(response, secret.value(), "");
    }

    void give(HttpServletResponse response, Secret secret, Duration keptFor) {
        set(response, secret.value(), "; Max-Age=" + keptFor.toSeconds());
    }

    void take(HttpServletResponse response) {
        set(response, "", "; Max-Age=0");
    }

    /** By hand, because Payara 6 leaves SameSite out of what the API writes. */
    private void set(HttpServletResponse response, String value, String age) {
        var secure = own.isSecure() ? "; Secure" : "";
        response.addHeader("Set-Cookie", name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure + age);
    }
}
