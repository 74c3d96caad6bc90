package org.gatepost.portal.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.identity.SignIns;
import org.gatepost.identity.SignedIn;

/** Asks whoever is not signed in to do so first, and remembers where they wanted to go. */
@SuppressWarnings("serial") // filters are never serialised
public class GateFilter extends HttpFilter {

    @Inject
    SignIns signIns;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.isAsset(request) || Paths.isAlwaysThere(Paths.of(request))) {
            chain.doFilter(request, response);
            return;
        }
        Visitor.requireKnown(request);
        var visitor = Visitor.of(request);
        if (visitor.isPresent()) {
            letIn(visitor.get(), request, response, chain);
        } else {
            letInUnknown(request, response, chain);
        }
    }

    private static void letIn(
            SignedIn visitor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.isFor(Paths.of(request), visitor.caller().actor())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void letInUnknown(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // without its database Gatepost cannot let anybody in, so it says that instead of asking for a password
        signIns.requireDatabase();
        if (Paths.isOpen(Paths.of(request))) {
            chain.doFilter(request, response);
        } else {
            Redirects.to(
                    request, response, Paths.SIGN_IN + ReturnPath.of(request).asQuery());
        }
    }
}
