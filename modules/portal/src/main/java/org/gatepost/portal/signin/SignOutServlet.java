package org.gatepost.portal.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.identity.SignOnEnd;
import org.gatepost.identity.SingleSignOn;
import org.gatepost.kernel.Capacity;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.Visitor;

/**
 * Signs out, on every page by its button, and erases what the browser kept of what was typed. Whoever signed on at the
 * school's provider is led there, so that the session ends there as well.
 */
@SuppressWarnings("serial") // servlets are never serialised
public class SignOutServlet extends HttpServlet {

    @Inject
    SingleSignOn singleSignOn;

    @Inject
    SignInCookie cookie;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean pupil = Visitor.of(request)
                .filter(visitor -> visitor.hat().capacity() == Capacity.PUPIL)
                .isPresent();
        var end = cookie.read(request).flatMap(singleSignOn::endOf);
        request.logout();
        response.setHeader("Clear-Site-Data", "\"storage\"");
        var elsewhere = end.flatMap(SignOnEnd::address);
        if (elsewhere.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", elsewhere.get().toString());
        } else {
            var signIn = Paths.SIGN_IN + (end.isPresent() ? "?out=" + SignInView.HERE_ONLY : "?out");
            Redirects.to(request, response, pupil ? "/pupil?finished=1" : signIn);
        }
    }
}
