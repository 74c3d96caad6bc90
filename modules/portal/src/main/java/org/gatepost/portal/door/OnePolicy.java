package org.gatepost.portal.door;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * An answer with one content security policy. PrimeFaces adds its own with a nonce; beside ours it would not count,
 * because browsers hold a page to both.
 */
class OnePolicy extends HttpServletResponseWrapper {

    static final String HEADER = "Content-Security-Policy";

    OnePolicy(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addHeader(String name, String value) {
        if (HEADER.equalsIgnoreCase(name)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }
}
