package org.gatepost.portal.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses what does not come to us by our own address, or changes something from another site's page, or is larger than
 * any form of ours.
 */
@SuppressWarnings("serial") // filters are never serialised
public class DoorFilter extends HttpFilter {

    @Inject
    OwnAddress own;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int answer = Knock.of(request).answer(own);
        if (answer == Knock.WELCOME && !FormSize.fits(request)) {
            answer = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        if (answer == Knock.WELCOME) {
            chain.doFilter(request, response);
            return;
        }
        if (answer == Knock.METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", "GET, HEAD, POST");
        }
        response.sendError(answer);
    }
}
