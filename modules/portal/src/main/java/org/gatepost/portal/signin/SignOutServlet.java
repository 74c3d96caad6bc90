package org.gatepost.portal.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Redirects;

/** Signs out, on every page by its button, and erases what the browser kept of what was typed. */
@SuppressWarnings("serial") // servlets are never serialised
public class SignOutServlet extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.logout();
        response.setHeader("Clear-Site-Data", "\"storage\"");
        Redirects.to(request, response, Paths.SIGN_IN + "?out");
    }
}
