package org.gatepost.portal.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatepost.identity.SignIns;
import org.gatepost.identity.SignedIn;
import org.gatepost.portal.door.HatKey;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.ReturnPath;

/** Goes on under another of the visitor's hats: the form says which, the identity module whether it is theirs. */
@SuppressWarnings("serial") // servlets are never serialised
public class SwitchHatServlet extends HttpServlet {

    @Inject
    SignIns signIns;

    @Inject
    SignInCookie cookie;

    @Inject
    KeptTexts keptTexts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var visitor = switched(request);
        if (visitor.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        keptTexts.putBack(request, visitor.get());
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        Redirects.to(
                request, response, ReturnPath.parse(request.getParameter("to")).value());
    }

    private Optional<SignedIn> switched(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("hat"))
                .flatMap(HatKey::parse)
                .flatMap(hat -> cookie.read(request).flatMap(token -> signIns.switchHat(token, hat)));
    }
}
