package org.gatepost.portal.trouble;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.ReturnPath;

/** Turns whatever a page fails with into an answer that helps, and writes it down once. */
@SuppressWarnings("serial") // filters are never serialised
public class TroubleFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(TroubleFilter.class.getName());

    @Inject
    ProblemPage page;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            answer(Trouble.of(e), e, request, response);
        }
    }

    private void answer(Trouble trouble, Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        var incident = Incident.next();
        switch (trouble) {
            case NOT_FOUND -> response.sendError(trouble.status());
            case EXPIRED -> Redirects.to(request, response, reopened(request));
            case DATABASE_AWAY -> {
                LOG.log(Level.WARNING, "database away, incident " + incident.id() + ": " + innermost(failure));
                page.databaseAway(request, response);
            }
            case BUG -> {
                LOG.log(Level.SEVERE, "incident " + incident.id(), failure);
                page.bug(request, response, incident);
            }
        }
    }

    /** The same page, which says that it was opened anew. */
    private static String reopened(HttpServletRequest request) {
        var asked = ReturnPath.of(request);
        if (asked.equals(ReturnPath.START)) {
            return "/problem?expired";
        }
        var path = asked.value().replaceFirst("[?&]expired$", "");
        return path + (path.contains("?") ? "&" : "?") + "expired";
    }

    private static String innermost(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getSimpleName() + " " + innermost.getMessage();
    }
}
