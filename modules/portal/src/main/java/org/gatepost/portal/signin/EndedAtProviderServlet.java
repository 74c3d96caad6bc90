package org.gatepost.portal.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.identity.SingleSignOn;

/** Hears from the provider itself, not from a browser, that a session has ended there (back-channel logout). */
@SuppressWarnings("serial") // servlets are never serialised
public class EndedAtProviderServlet extends HttpServlet {

    @Inject
    SingleSignOn singleSignOn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (singleSignOn.provider().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var token = request.getParameter("logout_token");
        if (token == null || !singleSignOn.endedAtProvider(token)) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
