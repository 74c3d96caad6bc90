package org.gatepost.portal.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.identity.SingleSignOn;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Redirects;

/** Where the provider leads back to once its session has ended: an address without a query, as providers list them. */
@SuppressWarnings("serial") // servlets are never serialised
public class SignedOutServlet extends HttpServlet {

    @Inject
    SingleSignOn singleSignOn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (singleSignOn.provider().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Redirects.to(request, response, Paths.SIGN_IN + "?out");
    }
}
