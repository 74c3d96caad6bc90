package org.gatepost.portal.office;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gatepost.directory.roster.SchoolCsv;

/** Hands out the two files to fill in, for schools without OneRoster: docs/roster-csv.md. */
@SuppressWarnings("serial") // servlets are never serialised
public class RosterTemplateServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wanted = Arrays.stream(SchoolCsv.values())
                .filter(file -> request.getServletPath().endsWith("/" + file.fileName()))
                .findFirst();
        if (wanted.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var file = wanted.get();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
        response.getOutputStream().write(file.template().getBytes(StandardCharsets.UTF_8));
    }
}
