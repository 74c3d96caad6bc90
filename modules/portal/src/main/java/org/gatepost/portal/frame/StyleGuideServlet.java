package org.gatepost.portal.frame;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.portal.door.Redirects;

/** Leads from the bare address of the style guide to its first page. */
@SuppressWarnings("serial") // servlets are never serialised
public class StyleGuideServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Redirects.to(request, response, "/styleguide/index");
    }
}
