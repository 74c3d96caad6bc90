package org.gatepost.portal.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatepost.identity.JoinCode;
import org.gatepost.identity.SignOnBegun;
import org.gatepost.identity.SignOnBegun.NotNow;
import org.gatepost.identity.SignOnBegun.Started;
import org.gatepost.identity.SingleSignOn;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.ReturnPath;

/**
 * Leads to the school's identity provider. By GET: a provider may lead on to another one, and a form's redirects are
 * bound to the origins that our content policy names.
 */
@SuppressWarnings("serial") // servlets are never serialised
public class SchoolAccountServlet extends HttpServlet {

    @Inject
    SingleSignOn singleSignOn;

    @Inject
    PendingCookie cookie;

    @Inject
    Proxies proxies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (singleSignOn.provider().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        lead(
                singleSignOn.begin(
                        ReturnPath.parse(request.getParameter("to")).value(),
                        Optional.ofNullable(request.getParameter("code"))
                                .flatMap(JoinCode::parse)
                                .map(JoinCode::secret),
                        proxies.client(request)),
                request,
                response);
    }

    /** Asks nobody at the provider; whoever asks for the head alone will not go there. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (singleSignOn.provider().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void lead(SignOnBegun begun, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (begun instanceof Started started) {
            cookie.give(response, started.pending());
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", started.address().toString());
        } else if (begun instanceof NotNow notNow) {
            Redirects.to(request, response, SchoolAccountView.addressOf(notNow.why()));
        }
    }
}
