package org.gatepost.portal.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gatepost.identity.Again;
import org.gatepost.identity.NotProvedAgain;
import org.gatepost.identity.NotSignedIn;
import org.gatepost.identity.Passkeys;
import org.gatepost.identity.Passkeys.Challenge;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.ReturnPath;
import org.gatepost.portal.frame.Messages;

/** Tells {@code passkey.js} what a device is to sign, and takes the answer of whoever signs in. */
@SuppressWarnings("serial") // servlets are never serialised
public class PasskeyServlet extends HttpServlet {

    @Inject
    Passkeys passkeys;

    @Inject
    Entrance entrance;

    @Inject
    Arrival arrival;

    @Inject
    SignInCookie signIn;

    @Inject
    ChallengeCookie cookie;

    @Inject
    Proxies proxies;

    @Inject
    Messages messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (Optional.ofNullable(request.getPathInfo()).orElse("")) {
            case "/challenge" -> ask(response, passkeys.challenge());
            case "/offer" -> offer(request, response);
            case "/sign-in" -> signIn(request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void offer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var password = Optional.ofNullable(request.getParameter("password")).orElse("");
        try {
            var token = signIn.read(request).orElseThrow(NotSignedIn::new);
            ask(response, passkeys.offer(token, new Again(password, proxies.client(request))));
        } catch (NotProvedAgain | NotSignedIn refused) {
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            response.getWriter().print(messages.text(refused.code()));
        }
    }

    private void ask(HttpServletResponse response, Challenge challenge) throws IOException {
        cookie.give(response, challenge.token());
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().print(challenge.options());
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wanted = ReturnPath.parse(request.getParameter("to"));
        var outcome = entrance.enter(request, response, () -> shown(request));
        if (outcome instanceof Opened) {
            arrival.prepare(request);
            Redirects.to(request, response, wanted.value());
        } else {
            // what somebody wrote goes along in the form
            var why = outcome instanceof TooManyTries ? "passkey=many" : "passkey";
            var query = wanted.asQuery();
            Redirects.withForm(response, Arrival.pathAfter(outcome, wanted) + (query.isEmpty() ? "?" : "&") + why);
        }
    }

    private SignInOutcome shown(HttpServletRequest request) {
        var answer = Optional.ofNullable(request.getParameter("credential")).orElse("");
        return cookie.read(request)
                .map(challenge -> passkeys.signIn(challenge, answer, proxies.client(request)))
                .orElseGet(Refused::new);
    }
}
