package org.gatepost.portal.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives each whole page a nonce of its own. PrimeFaces would take the one that a posted form brings, and fails where a
 * form brings none: a plain page without its scripts, or a browser without any.
 */
@SuppressWarnings("serial") // filters are never serialised
public class NonceFilter extends HttpFilter {

    static final String PARAMETER = "primefaces.nonce";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean bringsItsOwn = Redirects.isAjax(request) && request.getParameter(PARAMETER) != null;
        boolean rendersAgain = request.getMethod().equals("POST") || Redirects.isAjax(request);
        boolean needsOne = rendersAgain && !bringsItsOwn;
        chain.doFilter(needsOne ? new WithNonce(request) : request, response);
    }

    private static final class WithNonce extends HttpServletRequestWrapper {

        private final String nonce =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

        WithNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return PARAMETER.equals(name) ? nonce : super.getParameter(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new HashMap<>(super.getParameterMap());
            all.put(PARAMETER, new String[] {nonce});
            return all;
        }
    }
}
