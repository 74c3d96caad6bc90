package org.gatepost.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gatepost.identity.Secret;
import org.gatepost.portal.door.OwnAddress;

/** Binds to a browser what its device was asked to sign. */
@ApplicationScoped
class ChallengeCookie {

    @Inject
    OwnAddress own;

    Optional<Secret> read(HttpServletRequest request) {
        return cookie().read(request);
    }

    void give(HttpServletResponse response, Secret challenge) {
        cookie().give(response, challenge);
    }

    private SecretCookie cookie() {
        return new SecretCookie(own, "gpk");
    }
}
