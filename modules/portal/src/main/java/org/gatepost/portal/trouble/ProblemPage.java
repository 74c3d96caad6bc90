package org.gatepost.portal.trouble;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatepost.portal.door.OwnAddress;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.Visitor;
import org.gatepost.portal.frame.Assets;
import org.gatepost.portal.frame.CurrentUser;
import org.gatepost.portal.frame.OfficePhones;
import org.gatepost.portal.language.Language;

/**
 * Writes error pages: what happened, what to do next, whom to ring. They need nothing that could be what is broken: no
 * Faces, no database.
 */
@ApplicationScoped
class ProblemPage {

    private static final String RETRY_SECONDS = "30";
    private static final Set<String> SIGN_IN_COOKIES = Set.of("gpb", "__Host-gpb");
    private static final String SIGN_OUT = """
            <form method="post" action="/sign-out"><button id="sign-out" class="gp-quiet">%s</button></form>
            """;

    @Inject
    OfficePhones phones;

    @Inject
    Assets assets;

    @Inject
    OwnAddress own;

    @Inject
    Language language;

    @Inject
    CurrentUser me;

    /** 503: what was typed stays in the browser, and one button sends it again. */
    void databaseAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = PostedForm.of(request);
        if (Redirects.isAjax(request)) {
            // the page itself will say what is the matter, or be there again
            Redirects.to(request, response, form.path());
            return;
        }
        response.setHeader("Retry-After", RETRY_SECONDS);
        var html = begun(Problem.AWAY).add(form.again(language.texts()));
        finish(html, Problem.AWAY.status(), request, response);
    }

    /** 500: nothing but a number to quote. */
    void bug(HttpServletRequest request, HttpServletResponse response, Incident incident) throws IOException {
        if (Redirects.isAjax(request)) {
            Redirects.to(request, response, "/problem?incident=" + incident.id());
            return;
        }
        var html = begun(Problem.BUG).paragraph(language.texts().say("problem.incident", incident.id()));
        finish(html.add(ways(Problem.BUG, request)), Problem.BUG.status(), request, response);
    }

    /** Any other status. */
    void refused(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        var problem = Problem.of(status);
        finish(begun(problem).add(ways(problem, request)), status, request, response);
    }

    /** Where a script was led to after a failure. */
    void afterwards(HttpServletRequest request, HttpServletResponse response, Optional<Incident> incident)
            throws IOException {
        if (incident.isPresent()) {
            bug(request, response, incident.get());
        } else if (request.getParameter("expired") != null) {
            refused(request, response, Problem.EXPIRED.status());
        } else {
            refused(request, response, HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Html begun(Problem problem) {
        var texts = language.texts();
        return Html.titled(texts, texts.say(problem.key() + ".title")).paragraph(texts.say(problem.key() + ".text"));
    }

    private String ways(Problem problem, HttpServletRequest request) {
        return Ways.of(request, own).buttons(problem.steps(), language.texts());
    }

    private void finish(Html html, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        html.at(me.getSchoolName(), me.getLookAddress());
        html.add(Sentences.ring(officeOf(request), phones, language.texts()));
        if (carriesSignIn(request)) {
            html.addToFoot(SIGN_OUT.formatted(Html.escaped(language.texts().say("frame.signOut"))));
        }
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (!request.getMethod().equals("HEAD")) {
            response.getWriter().print(html.page(assets::of));
        }
    }

    private static Optional<OfficePhones.Entry> officeOf(HttpServletRequest request) {
        return Visitor.of(request)
                .map(visitor -> visitor.caller().school())
                .map(school -> new OfficePhones.Entry(school.name(), school.officePhone()));
    }

    /** By the cookie's name alone: whether it is still good is for the database to say. */
    private static boolean carriesSignIn(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .anyMatch(cookie -> SIGN_IN_COOKIES.contains(cookie.getName()));
    }
}
