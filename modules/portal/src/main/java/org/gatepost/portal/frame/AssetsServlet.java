package org.gatepost.portal.frame;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.portal.door.Paths;

/**
 * Hands out {@link Assets}: for ever under their address of today; an old page's address leads to today's file, which is
 * asked for again the next time.
 */
@SuppressWarnings("serial") // servlets are never serialised
public class AssetsServlet extends HttpServlet {

    private static final String ASK_AGAIN = "no-cache";

    @Inject
    Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var answer = assets.answer(path == null ? "" : path.substring(1));
        if (answer.isPresent()) {
            write(answer.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void write(AssetFiles.Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var file = answer.file();
        response.setHeader("Cache-Control", answer.lasting() ? Paths.FOR_EVER : ASK_AGAIN);
        response.setHeader("ETag", file.tag());
        response.setHeader("Vary", "Accept-Encoding");
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
