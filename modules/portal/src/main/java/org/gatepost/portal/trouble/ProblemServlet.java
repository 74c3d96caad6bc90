package org.gatepost.portal.trouble;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The error page of the container's own refusals, and where a script's failed request is led to. */
@SuppressWarnings("serial") // servlets are never serialised
public class ProblemServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(ProblemServlet.class.getName());

    @Inject
    ProblemPage page;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            var incident = Incident.next();
            LOG.log(Level.SEVERE, "incident " + incident.id(), failure);
            page.bug(request, response, incident);
        } else if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
            page.refused(request, response, status);
        } else {
            page.afterwards(request, response, Incident.parse(request.getParameter("incident")));
        }
    }
}
