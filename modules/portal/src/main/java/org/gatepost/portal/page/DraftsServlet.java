package org.gatepost.portal.page;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.gatepost.messaging.Drafts;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.portal.frame.CurrentUser;

/** Takes what somebody is typing, from {@code drafts.js}; the page of the form shows it again. */
@SuppressWarnings("serial") // servlets are never serialised
public class DraftsServlet extends HttpServlet {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:._-]{1,100}");

    @Inject
    CurrentUser me;

    @Inject
    Drafts drafts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String form = request.getParameter("form");
        String text = request.getParameter("text");
        if (form == null || text == null || !FORM.matcher(form).matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            drafts.save(me.actor(), form, text);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (InvalidInput tooLong) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
