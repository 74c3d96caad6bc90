package org.gatepost.portal.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignOnFinished;
import org.gatepost.identity.SignOnFinished.Entered;
import org.gatepost.identity.SignOnFinished.Refused;
import org.gatepost.identity.SignOnRefusal;
import org.gatepost.identity.SingleSignOn;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.ReturnPath;

/** Where the provider has the browser come back. Whatever comes, it leads on to a page: in, or to why not. */
@SuppressWarnings("serial") // servlets are never serialised
public class SchoolAccountReturnServlet extends HttpServlet {

    @Inject
    SingleSignOn singleSignOn;

    @Inject
    PendingCookie pending;

    @Inject
    SignInCookie cookie;

    @Inject
    Entrance entrance;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (singleSignOn.provider().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var finished = singleSignOn.finish(
                pending.read(request), Objects.requireNonNullElse(request.getQueryString(), ""), cookie.read(request));
        pending.take(response);
        Redirects.to(request, response, next(finished, request, response));
    }

    /** Asks nobody anything: a code would be used up. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (singleSignOn.provider().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String next(SignOnFinished finished, HttpServletRequest request, HttpServletResponse response) {
        if (finished instanceof Refused refused) {
            return SchoolAccountView.addressOf(refused.why());
        }
        var entered = (Entered) finished;
        return entrance.enter(request, response, entered::outcome) instanceof Opened
                ? ReturnPath.parse(entered.returnTo()).value()
                : SchoolAccountView.addressOf(SignOnRefusal.NOT_COMPLETED);
    }
}
