package org.gatepost.portal.language;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.ReturnPath;

/** Keeps the language that somebody chose, and goes back to the page they were on. */
@SuppressWarnings("serial") // servlets are never serialised
public class LanguageServlet extends HttpServlet {

    @Inject
    LanguageCookie cookie;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Tongue> chosen = Tongue.ofTag(request.getParameter("language"));
        if (chosen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        cookie.give(response, chosen.get());
        Redirects.to(
                request,
                response,
                ReturnPath.staying(request.getParameter("to")).value());
    }
}
