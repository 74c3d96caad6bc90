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
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.frame.Assets;
import org.gatepost.portal.frame.OfficePhones;
import org.gatepost.portal.language.Language;

/** Writes error pages. They need nothing that could be what is broken: no Faces, no database. */
@ApplicationScoped
class ProblemPage {

    private static final String RETRY_SECONDS = "30";
    private static final Set<String> SIGN_IN_COOKIES = Set.of("gpb", "__Host-gpb");
    private static final String SIGN_OUT = """
            <form method="post" action="/sign-out"><button id="sign-out" class="gp-button">%s</button></form>
            """;
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 413, 429, 503);

    @Inject
    OfficePhones phones;

    @Inject
    Assets assets;

    @Inject
    Language language;

    /** 503: what was typed stays in the browser, and one button sends it again. */
    void databaseAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Redirects.isAjax(request)) {
            // the page itself will say what is the matter, or be there again
            Redirects.to(request, response, PostedForm.of(request).path());
            return;
        }
        response.setHeader("Retry-After", RETRY_SECONDS);
        var html = html("problem.503")
                .add(Sentences.ring(phones, language.texts()))
                .add(PostedForm.of(request).again(language.texts()));
        write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, html);
    }

    /** 500: nothing but a number to quote. */
    void bug(HttpServletRequest request, HttpServletResponse response, Incident incident) throws IOException {
        if (Redirects.isAjax(request)) {
            Redirects.to(request, response, "/problem?incident=" + incident.id());
            return;
        }
        write(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, bug(incident));
    }

    /** Any other status; what has no explanation of its own looks like 404. */
    void refused(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR && !EXPLAINED.contains(status)) {
            write(request, response, status, html("problem.500"));
        } else {
            write(request, response, status, html("problem." + (EXPLAINED.contains(status) ? status : 404)));
        }
    }

    /** Where a script was led to after a failure. */
    void afterwards(HttpServletRequest request, HttpServletResponse response, Optional<Incident> incident)
            throws IOException {
        if (incident.isPresent()) {
            write(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, bug(incident.get()));
        } else {
            write(request, response, HttpServletResponse.SC_NOT_FOUND, html("problem.404"));
        }
    }

    private Html bug(Incident incident) {
        return html("problem.500")
                .paragraph(language.texts().say("problem.incident", incident.id()))
                .add(Sentences.ring(phones, language.texts()));
    }

    private Html html(String key) {
        var texts = language.texts();
        return Html.titled(texts, texts.say(key + ".title")).paragraph(texts.say(key + ".text"));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, int status, Html html)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (carriesSignIn(request)) {
            html.add(SIGN_OUT.formatted(Html.escaped(language.texts().say("frame.signOut"))));
        }
        if (!request.getMethod().equals("HEAD")) {
            response.getWriter().print(html.page(assets::of));
        }
    }

    /** By the cookie's name alone: whether it is still good is for the database to say. */
    private static boolean carriesSignIn(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .anyMatch(cookie -> SIGN_IN_COOKIES.contains(cookie.getName()));
    }
}
