package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.identity.Passkeys;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.NeedsSecondFactor;
import org.gatepost.identity.SignInOutcome.NoHatLeft;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.SchoolAccountOnly;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.SignIns;
import org.gatepost.portal.door.KeptText;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.ReturnPath;
import org.gatepost.portal.frame.Messages;

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
    Passkeys passkeys;

    @Inject
    Entrance entrance;

    @Inject
    Messages messages;

    @Inject
    Arrival arrival;

    @Inject
    Proxies proxies;

    @Inject
    HttpServletRequest request;

    private String email = "";
    private String password = "";

    /** Tries what was typed; goes on to the page that was asked for or the second step, or says what is wrong. */
    public void signIn() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        var asked = (HttpServletRequest) faces.getExternalContext().getRequest();
        var to = ReturnPath.parse(asked.getParameter("to"));
        var outcome = entrance.enter(asked, response, () -> signIns.signIn(email, password, proxies.client(asked)));
        if (outcome instanceof Opened) {
            arrival.prepare(asked);
            Redirects.to(asked, response, to.value());
            faces.responseComplete();
        } else if (outcome instanceof NeedsSecondFactor) {
            goOnToSecondStep(asked, response, to);
            faces.responseComplete();
        } else {
            refuse(response, outcome);
        }
    }

    /** What somebody wrote goes along in the form. */
    private static void goOnToSecondStep(HttpServletRequest asked, HttpServletResponse response, ReturnPath to)
            throws IOException {
        var address = Paths.SECOND_FACTOR + to.asQuery();
        if (KeptText.of(asked).isPresent()) {
            Redirects.withForm(response, address);
        } else {
            Redirects.to(asked, response, address);
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

    /** The name that passkeys are bound to; empty if there can be none. */
    public String getPasskeyDomain() {
        return passkeys.domain().orElse("");
    }

    /** Whether somebody comes back here because their passkey did not do. */
    public boolean isPasskeyRefused() {
        return request.getParameter("passkey") != null
                && !FacesContext.getCurrentInstance().isPostback();
    }

    /** Whether the browser brought a sign-in that is not good any more, so that somebody wonders why they are here. */
    public boolean isEnded() {
        return !isSignedOut() && Boolean.TRUE.equals(request.getAttribute(ENDED));
    }

    /** Told by the mechanism: the request's sign-in is not good any more. */
    static void noteEnded(HttpServletRequest request) {
        request.setAttribute(ENDED, true);
    }

    /** Key of what somebody has just changed by a link; empty if they come from elsewhere. */
    public String getChanged() {
        var changed = request.getParameter("new");
        return "password".equals(changed) || "email".equals(changed) ? "signIn.new." + changed : "";
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
