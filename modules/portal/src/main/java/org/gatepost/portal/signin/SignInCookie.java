package org.gatepost.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignedIn;
import org.gatepost.kernel.Capacity;
import org.gatepost.portal.door.OwnAddress;

/** The cookie that alone says which sign-in a browser holds. */
@ApplicationScoped
class SignInCookie {

    private static final Duration KEPT_FOR_GUARDIANS = Duration.ofDays(90);

    @Inject
    OwnAddress own;

    Optional<Secret> read(HttpServletRequest request) {
        return cookie().read(request);
    }

    /** A guardian's own device keeps it; whoever is anything else as well loses it with the browser. */
    void give(HttpServletResponse response, Secret token, SignedIn signedIn) {
        boolean guardian = signedIn.hats().stream().allMatch(hat -> hat.capacity() == Capacity.GUARDIAN);
        if (guardian) {
            cookie().give(response, token, KEPT_FOR_GUARDIANS);
        } else {
            cookie().give(response, token);
        }
    }

    void take(HttpServletResponse response) {
        cookie().take(response);
    }

    private SecretCookie cookie() {
        return new SecretCookie(own, "gpb");
    }
}
