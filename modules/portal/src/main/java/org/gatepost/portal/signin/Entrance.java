package org.gatepost.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.gatepost.identity.SignInOutcome;

/** The one way in, whatever somebody shows: a password, a link, a card. */
@ApplicationScoped
public class Entrance {

    @Inject
    SecurityContext security;

    /**
     * Tries what was shown. Once it has opened a sign-in the browser holds that, and nothing of whoever used it before;
     * otherwise nothing has changed.
     */
    public SignInOutcome enter(
            HttpServletRequest request, HttpServletResponse response, Supplier<SignInOutcome> shown) {
        var proof = new Proof(shown);
        security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(proof));
        response.setStatus(HttpServletResponse.SC_OK); // a refusal has a page of its own, no status
        return proof.outcome();
    }
}
