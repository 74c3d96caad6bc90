package org.gatepost.portal.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends a browser to another of our pages, always by GET and never by what the request says our address is. */
public final class Redirects {

    private static final String PARTIAL =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"%s\"/></partial-response>";

    private Redirects() {}

    /** @param path of ours, from the root, with its query */
    public static void to(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (isAjax(request)) {
            // a script would follow a redirect and take the other page for its answer
            response.setContentType("text/xml");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().print(PARTIAL.formatted(path.replace("&", "&amp;")));
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", path);
        }
    }

    /** The same, with the form that was posted, which the browser posts again to there. */
    public static void withForm(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
        response.setHeader("Location", path);
    }

    /** Whether a script of Faces asks. */
    public static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }
}
