package org.gatepost.portal.trouble;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.portal.frame.Assets;

/** Hands out {@link OfflinePage} and, for every other address that leads here, its script. */
@SuppressWarnings("serial") // servlets are never serialised
public class OfflineServlet extends HttpServlet {

    @Inject
    OfflinePage offline;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(OfflinePage.ADDRESS)) {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().print(offline.page());
            return;
        }
        var script = offline.script();
        var tag = "W/\"" + Assets.mark(script) + "\"";
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/javascript;charset=UTF-8");
        response.getWriter().print(script);
    }
}
