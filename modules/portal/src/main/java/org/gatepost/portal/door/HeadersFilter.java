package org.gatepost.portal.door;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.identity.SingleSignOn;

/** Headers that every answer carries, also errors (SEC-SRV-07). */
@SuppressWarnings("serial") // filters are never serialised
public class HeadersFilter extends HttpFilter {

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(),"
            + " publickey-credentials-create=(self), publickey-credentials-get=(self)";

    @Inject
    OwnAddress own;

    @Inject
    SingleSignOn singleSignOn;

    private String policy = "";

    /** Fails, and Gatepost with it, if an identity provider is half set up. */
    @Override
    public void init() {
        policy = ContentPolicy.with(singleSignOn.origin(), getServletContext().getInitParameter(ContentPolicy.POLICY));
        getServletContext().setAttribute(ContentPolicy.POLICY, policy);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(OnePolicy.HEADER, policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        // what may be kept says so itself
        response.setHeader("Cache-Control", "no-store");
        if (own.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        var answer = new OnePolicy(response);
        chain.doFilter(request, VersionedFile.isAskedForBy(request) ? new VersionedFile(answer) : answer);
    }
}
