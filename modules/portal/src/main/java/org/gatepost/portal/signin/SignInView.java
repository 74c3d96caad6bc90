package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.NoHatLeft;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.SchoolAccountOnly;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.SignIns;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.ReturnPath;
import org.gatepost.portal.door.Visitor;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.frame.OfficePhones;

/** The sign-in page. It keeps no state on the server, so that a page left open overnight still works. */
@Named
@RequestScoped
public class SignInView {

    private static final String ENDED = SignInView.class.getName() + ".ended";
    static final String HERE_ONLY = "here";
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    SignIns signIns;

    @Inject
    Entrance entrance;

    @Inject
    Messages messages;

    @Inject
    OfficePhones phones;

    @Inject
    KeptTexts keptTexts;

    @Inject
    Proxies proxies;

    @Inject
    HttpServletRequest request;

    private String email = "";
    private String password = "";

    /** Tries what was typed; goes on to the page that was asked for, or says what is wrong. */
    public void signIn() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        var asked = (HttpServletRequest) faces.getExternalContext().getRequest();
        var to = ReturnPath.parse(asked.getParameter("to"));
        var outcome = entrance.enter(asked, response, () -> signIns.signIn(email, password, proxies.client(asked)));
        if (outcome instanceof Opened) {
            phones.refresh();
            Visitor.of(asked).ifPresent(visitor -> keptTexts.putBack(asked, visitor));
            Redirects.to(asked, response, to.value());
            faces.responseComplete();
        } else {
            refuse(response, outcome);
        }
    }

    private void refuse(HttpServletResponse response, SignInOutcome outcome) {
        boolean tooMany = outcome instanceof TooManyTries;
        if (tooMany) {
            response.setStatus(TOO_MANY_REQUESTS);
        }
        messages.error("signIn.message.error." + reason(outcome));
    }

    private static String reason(SignInOutcome outcome) {
        if (outcome instanceof TooManyTries) {
            return "tooManyTries";
        }
        if (outcome instanceof SchoolAccountOnly) {
            return "schoolAccountOnly";
        }
        return outcome instanceof NoHatLeft ? "noHatLeft" : "refused";
    }

    /** Where to go on, for the form to bring back. */
    public String getTo() {
        return ReturnPath.parse(request.getParameter("to")).value();
    }

    /** Whether the browser brought a sign-in that is not good any more, so that somebody wonders why they are here. */
    public boolean isEnded() {
        return !isSignedOut() && Boolean.TRUE.equals(request.getAttribute(ENDED));
    }

    /** Told by the mechanism: the request's sign-in is not good any more. */
    static void noteEnded(HttpServletRequest request) {
        request.setAttribute(ENDED, true);
    }

    public boolean isSignedOut() {
        return request.getParameter("out") != null;
    }

    /** Whether they are signed out here and not where they signed on. */
    public boolean isSignedOutHereOnly() {
        return HERE_ONLY.equals(request.getParameter("out"));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
