package org.gatepost.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gatepost.identity.OwnAccount;
import org.gatepost.identity.OwnAccount.Arrival;
import org.gatepost.identity.SecondStep;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome.NeedsSecondFactor;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignIns;
import org.gatepost.identity.SignedIn;
import org.gatepost.portal.door.KeptText;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Visitor;
import org.gatepost.portal.language.Language;

/**
 * The only authentication mechanism. It tells who sends a request, by the cookie alone; it never turns anybody away, that
 * is the filters' part, which can also answer when the database is away.
 */
@ApplicationScoped
class CookieMechanism implements HttpAuthenticationMechanism {

    @Inject
    SignIns signIns;

    @Inject
    SignInCookie cookie;

    @Inject
    HalfOpenCookie halfOpen;

    @Inject
    SecondStep secondStep;

    @Inject
    OwnAccount own;

    @Inject
    Language language;

    @Inject
    Proxies proxies;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest() && context.getAuthParameters().getCredential() instanceof Proof proof) {
            return tryOut(proof, request, response, context);
        }
        if (Paths.isAsset(request)) {
            return context.doNothing();
        }
        try {
            return cookie.read(request)
                    .flatMap(token -> found(token, request))
                    .map(signedIn -> notify(signedIn, request, context))
                    .orElseGet(context::doNothing);
        } catch (RuntimeException e) {
            Visitor.cannotBeTold(request, e);
            return context.doNothing();
        }
    }

    private Optional<SignedIn> found(Secret token, HttpServletRequest request) {
        var found = signIns.find(token);
        if (found.isEmpty()) {
            SignInView.noteEnded(request);
        }
        return found;
    }

    private AuthenticationStatus tryOut(
            Proof proof, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var outcome = proof.tryOut();
        if (outcome instanceof NeedsSecondFactor waiting) {
            leaveLast(request);
            cookie.take(response);
            halfOpen.give(request, response, waiting.token());
        }
        if (!(outcome instanceof Opened opened)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        leaveLast(request);
        halfOpen.take(response);
        cookie.give(response, opened.token(), opened.signedIn());
        own.arrived(opened.token(), arrival(request));
        return notify(underHatOfText(opened, request), request, context);
    }

    private Arrival arrival(HttpServletRequest request) {
        var userAgent = request.getHeader("User-Agent");
        return new Arrival(userAgent == null ? "" : userAgent, proxies.client(request), language.getLocale());
    }

    /** Whoever signs in to go on writing does so under the hat under which they wrote. */
    private SignedIn underHatOfText(Opened opened, HttpServletRequest request) {
        return KeptText.of(request)
                .flatMap(kept -> signIns.switchHat(opened.token(), kept.writer()))
                .orElse(opened.signedIn());
    }

    /** Nothing of whoever used this browser before is carried over (SEC-SES-01). */
    private void leaveLast(HttpServletRequest request) {
        cookie.read(request).ifPresent(signIns::signOut);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static AuthenticationStatus notify(
            SignedIn signedIn, HttpServletRequest request, HttpMessageContext context) {
        var principal = new SignedInPrincipal(signedIn);
        Visitor.is(request, signedIn);
        return context.notifyContainerAboutLogin(principal, principal.roles());
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        leaveLast(request);
        cookie.take(response);
        halfOpen.read(request).ifPresent(secondStep::giveUp);
        halfOpen.take(response);
        context.cleanClientSubject();
    }
}
