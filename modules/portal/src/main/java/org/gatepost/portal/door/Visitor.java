package org.gatepost.portal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gatepost.identity.SignedIn;

/** What the authentication mechanism has found out about who sends a request, kept with the request. */
public final class Visitor {

    private static final String SIGNED_IN = Visitor.class.getName() + ".signedIn";
    private static final String FAILURE = Visitor.class.getName() + ".failure";

    private Visitor() {}

    /** Who is signed in; empty for a stranger. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(SIGNED_IN));
    }

    /** Fails as the look-up of the sign-in failed, for instance for want of a database; else does nothing. */
    public static void requireKnown(HttpServletRequest request) {
        if (request.getAttribute(FAILURE) instanceof RuntimeException failure) {
            throw failure;
        }
    }

    /** {@code signedIn} sends {@code request}. */
    public static void is(HttpServletRequest request, SignedIn signedIn) {
        request.setAttribute(SIGNED_IN, signedIn);
    }

    /** Nobody can tell who sends {@code request}, because of {@code why}. */
    public static void cannotBeTold(HttpServletRequest request, RuntimeException why) {
        request.setAttribute(FAILURE, why);
    }
}
