package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.NotFound;

/** The sign-in that the browser of this request holds, for what somebody does about their own account. */
@RequestScoped
public class HeldSignIn {

    @Inject
    SignInCookie cookie;

    @Inject
    HttpServletRequest request;

    /** @throws NotFound if it holds none; whether it is good is the identity module's to say */
    public Secret secret() {
        return cookie.read(request).orElseThrow(() -> NotFound.missing("sign-in", "of this request"));
    }
}
