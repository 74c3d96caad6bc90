package org.gatepost.portal.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Headers that every answer carries, also errors (SEC-SRV-07). */
@SuppressWarnings("serial") // filters are never serialised
public class HeadersFilter extends HttpFilter {

    @Inject
    OwnAddress own;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(OnePolicy.HEADER, getServletContext().getInitParameter(ContentPolicy.POLICY));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", caching(request));
        if (own.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, new OnePolicy(response));
    }

    /** The libraries' own files name their version in the address; everything else says itself how long it is good. */
    private static String caching(HttpServletRequest request) {
        if (!Paths.isAsset(request)) {
            return "no-store";
        }
        return request.getParameter("v") == null ? "public, max-age=600" : "public, max-age=31536000, immutable";
    }
}
