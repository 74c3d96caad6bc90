package org.gatepost.portal.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** The answer with a library's file whose address names its version: Faces would have it asked for again every week. */
class VersionedFile extends HttpServletResponseWrapper {

    private static final String CACHING = "Cache-Control";

    VersionedFile(HttpServletResponse response) {
        super(response);
    }

    static boolean isAskedForBy(HttpServletRequest request) {
        return Paths.of(request).startsWith("/jakarta.faces.resource/") && request.getParameter("v") != null;
    }

    /** Faces says how long a file is good only once it has found it. */
    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, CACHING.equalsIgnoreCase(name) ? Paths.FOR_EVER : value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (CACHING.equalsIgnoreCase(name)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }
}
