package org.gatepost.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gatepost.identity.Secret;
import org.gatepost.portal.door.OwnAddress;

/** Says which sign-in a browser has half open. Nothing but the second step reads it. */
@ApplicationScoped
class HalfOpenCookie {

    private static final String GIVEN = HalfOpenCookie.class.getName() + ".given";

    @Inject
    OwnAddress own;

    /** What the browser holds, or what it is given with the answer to {@code request}. */
    Optional<Secret> read(HttpServletRequest request) {
        return request.getAttribute(GIVEN) instanceof Secret given ? Optional.of(given) : cookie().read(request);
    }

    void give(HttpServletRequest request, HttpServletResponse response, Secret half) {
        request.setAttribute(GIVEN, half);
        cookie().give(response, half);
    }

    void take(HttpServletResponse response) {
        cookie().take(response);
    }

    private SecretCookie cookie() {
        return new SecretCookie(own, "gph");
    }
}
