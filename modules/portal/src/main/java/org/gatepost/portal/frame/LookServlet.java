package org.gatepost.portal.frame;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatepost.directory.Schools;
import org.gatepost.portal.door.Paths;

/**
 * Hands out by what people recognise a school. A colour's style sheet is made from its address alone, so it tells nothing
 * and needs neither a sign-in nor the database; a logo is for whoever is signed in.
 */
@SuppressWarnings("serial") // servlets are never serialised
public class LookServlet extends HttpServlet {

    static final String FOLDER = "/look/";

    private static final String PNG = ".png";
    private static final String ONE_BROWSER_FOR_EVER = Paths.FOR_EVER.replace("public", "private");

    @Inject
    Schools schools;

    /** Where the logo of that fingerprint is. */
    static String addressOf(String logo) {
        return FOLDER + logo + PNG;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var name = path == null ? "" : path.substring(1);
        var colour = SchoolColour.ofSheet(name);
        if (colour.isPresent()) {
            response.setHeader("Cache-Control", Paths.FOR_EVER);
            response.setContentType("text/css;charset=UTF-8");
            response.getWriter().print(colour.get().sheet());
            return;
        }
        var logo = logo(name);
        if (logo.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", ONE_BROWSER_FOR_EVER);
        response.setContentType("image/png");
        response.setContentLength(logo.get().length);
        response.getOutputStream().write(logo.get());
    }

    private Optional<byte[]> logo(String name) {
        return name.endsWith(PNG) ? schools.logo(name.substring(0, name.length() - PNG.length())) : Optional.empty();
    }
}
