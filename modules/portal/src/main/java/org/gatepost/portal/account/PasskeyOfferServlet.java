package org.gatepost.portal.account;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.identity.Passkeys;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.signin.HeldSignIn;

/** A parent wants no passkey now; they are not asked again. */
@SuppressWarnings("serial") // servlets are never serialised
public class PasskeyOfferServlet extends HttpServlet {

    @Inject
    Passkeys passkeys;

    @Inject
    HeldSignIn held;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        passkeys.declineOffer(held.secret());
        Redirects.to(request, response, "/family/home");
    }
}
