package org.gatepost.portal.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.identity.SignedIn;
import org.gatepost.kernel.Capacity;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.Visitor;

/** Leads from the bare address to where somebody begins: a parent with the children, staff with the inbox. */
@SuppressWarnings("serial") // servlets are never serialised
public class LandingServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Redirects.to(
                request,
                response,
                Visitor.of(request).map(LandingServlet::beginningOf).orElse(Paths.SIGN_IN));
    }

    private static String beginningOf(SignedIn visitor) {
        return visitor.hat().capacity() == Capacity.GUARDIAN ? "/family/home" : "/staff/inbox";
    }
}
