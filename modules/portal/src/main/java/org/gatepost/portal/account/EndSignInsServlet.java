package org.gatepost.portal.account;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.identity.OwnAccount;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.signin.HeldSignIn;

/** Ends one of the visitor's sign-ins, or all but this one. Which are theirs the identity module knows. */
@SuppressWarnings("serial") // servlets are never serialised
public class EndSignInsServlet extends HttpServlet {

    @Inject
    OwnAccount own;

    @Inject
    HeldSignIn held;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wanted = request.getParameter("end");
        if ("others".equals(wanted)) {
            own.endOthers(held.secret());
            Redirects.to(request, response, "/account?done=others");
            return;
        }
        id(wanted).ifPresent(id -> own.end(held.secret(), id));
        Redirects.to(request, response, "/account?done=ended");
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
