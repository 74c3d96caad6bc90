package org.gatepost.portal.office;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.directory.roster.AnotherImportRuns;
import org.gatepost.directory.roster.RosterImportId;
import org.gatepost.directory.roster.RosterMoved;
import org.gatepost.directory.roster.RosterNotWaiting;
import org.gatepost.directory.roster.RosterUnconfirmed;
import org.gatepost.directory.roster.SentFile;
import org.gatepost.directory.roster.StagedRosters;
import org.gatepost.portal.door.FormSize;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.page.Ids;

/**
 * Takes the files of a roster, and what the office decides about it. The only place where more than a form is taken
 * (SEC-SRV-05); what the server wrote to its disk meanwhile is deleted before the answer.
 */
@SuppressWarnings("serial") // servlets are never serialised
public class RosterServlet extends HttpServlet {

    @Inject
    CurrentUser me;

    @Inject
    StagedRosters rosters;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (FormSize.takesFiles(request)) {
            send(request, response);
        } else {
            decide(request, response);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getContentType() == null || !request.getContentType().startsWith("multipart/form-data")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        List<SentFile> files;
        try {
            files = files(request);
        } catch (IllegalStateException tooLarge) {
            // so the servlet API says that a part is larger than its limit
            Redirects.to(request, response, "/office/roster?problem=tooLarge");
            return;
        }
        if (files.isEmpty()) {
            Redirects.to(request, response, "/office/roster?problem=nothing");
        } else {
            Redirects.to(request, response, addressOf(rosters.send(me.actor(), files)));
        }
    }

    private static List<SentFile> files(HttpServletRequest request) throws ServletException, IOException {
        List<SentFile> files = new ArrayList<>();
        var parts = request.getParts();
        try {
            for (Part part : parts) {
                var name = part.getSubmittedFileName();
                if (name != null && !name.isBlank()) {
                    try (var content = part.getInputStream()) {
                        files.add(new SentFile(name, content.readAllBytes()));
                    }
                }
            }
        } finally {
            for (Part part : parts) {
                part.delete();
            }
        }
        return files;
    }

    private void decide(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = Ids.parse(request.getParameter("id"), text -> new RosterImportId(UUID.fromString(text)), "import");
        var act = Optional.ofNullable(request.getParameter("act")).orElse("");
        try {
            switch (act) {
                case "accept" ->
                    rosters.accept(me.actor(), id, request.getParameter("massEnd") != null, confirmed(request));
                case "throwAway" -> rosters.throwAway(me.actor(), id);
                case "lookAgain" -> id = rosters.lookAgain(me.actor(), id);
                default -> {
                    response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                    return;
                }
            }
            Redirects.to(request, response, addressOf(id));
        } catch (RosterMoved moved) {
            Redirects.to(request, response, addressOf(id) + "&problem=moved");
        } catch (RosterUnconfirmed unconfirmed) {
            Redirects.to(request, response, addressOf(id) + "&problem=unconfirmed");
        } catch (RosterNotWaiting decided) {
            Redirects.to(request, response, addressOf(id) + "&problem=notWaiting");
        } catch (AnotherImportRuns other) {
            Redirects.to(request, response, addressOf(id) + "&problem=anotherRuns");
        }
    }

    private static Set<String> confirmed(HttpServletRequest request) {
        var ids = request.getParameterValues("confirmed");
        return ids == null
                ? Set.of()
                : Set.copyOf(Arrays.asList(ids).stream().distinct().toList());
    }

    private static String addressOf(RosterImportId id) {
        return "/office/roster-import?id=" + id;
    }
}
