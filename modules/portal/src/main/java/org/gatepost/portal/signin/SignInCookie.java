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
import org.gatepost.identity.SignedIn;
import org.gatepost.kernel.Capacity;
import org.gatepost.portal.door.OwnAddress;

/** The cookie that alone says which sign-in a browser holds; over https no other site or subdomain can set it. */
@ApplicationScoped
class SignInCookie {

    private static final Duration KEPT_FOR_GUARDIANS = Duration.ofDays(90);

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

    /** A guardian's own device keeps it; whoever is anything else as well loses it with the browser. */
    void give(HttpServletResponse response, Secret token, SignedIn signedIn) {
        boolean guardian = signedIn.hats().stream().allMatch(hat -> hat.capacity() == Capacity.GUARDIAN);
        set(response, token.value(), !guardian ? "" : "; Max-Age=" + KEPT_FOR_GUARDIANS.toSeconds());
    }

    void take(HttpServletResponse response) {
        set(response, "", "; Max-Age=0");
    }

    /** By hand, because Payara 6 leaves SameSite out of what the API writes. */
    private void set(HttpServletResponse response, String value, String age) {
        var secure = own.isSecure() ? "; Secure" : "";
        response.addHeader("Set-Cookie", name() + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure + age);
    }

    private String name() {
        return own.isSecure() ? "__Host-gpb" : "gpb";
    }
}
