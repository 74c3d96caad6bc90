package org.gatepost.portal.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.kernel.Capacity;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.Visitor;

/** Signs out, on every page by its button, and erases what the browser kept of what was typed. */
@SuppressWarnings("serial") // servlets are never serialised
public class SignOutServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean pupil = Visitor.of(request)
                .filter(visitor -> visitor.hat().capacity() == Capacity.PUPIL)
                .isPresent();
        request.logout();
        response.setHeader("Clear-Site-Data", "\"storage\"");
        Redirects.to(request, response, pupil ? "/pupil?finished" : Paths.SIGN_IN + "?out");
    }
}
