package org.gatepost.portal.page;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.messaging.Drafts;
import org.gatepost.portal.door.KeptText;
import org.gatepost.portal.door.Visitor;

/**
 * Takes what somebody is typing, from {@code drafts.js}; the page of the form shows it again. A page that was left open
 * may send it when somebody else has signed in meanwhile: then it is not theirs to keep.
 */
@SuppressWarnings("serial") // servlets are never serialised
public class DraftsServlet extends HttpServlet {

    @Inject
    Drafts drafts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visitor = Visitor.of(request).orElseThrow();
        var typed = KeptText.of(request);
        if (typed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!typed.get().isOf(visitor.hat())) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        } else {
            drafts.save(
                    visitor.caller().actor(), typed.get().form(), typed.get().text());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
