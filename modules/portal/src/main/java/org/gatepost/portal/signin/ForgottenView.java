package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.identity.Asked;
import org.gatepost.identity.ForgottenPasswords;
import org.gatepost.identity.SignInLinks;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.language.Language;

/** Asks for a letter that lets somebody in. What it says afterwards is the same for every address (SEC-PWD-03). */
@Named
@RequestScoped
public class ForgottenView {

    static final int TOO_MANY_REQUESTS = 429;

    @Inject
    ForgottenPasswords passwords;

    @Inject
    SignInLinks links;

    @Inject
    Messages messages;

    @Inject
    Language language;

    @Inject
    Proxies proxies;

    @Inject
    HttpServletRequest request;

    private String email = "";

    /** Asks for a letter by which a new password is chosen. */
    public void askForPassword() throws IOException {
        answer(passwords.ask(email, language.getLocale(), proxies.client(request)), "password");
    }

    /** Asks for a letter by which one signs in. */
    public void askForLink() throws IOException {
        answer(links.ask(email, language.getLocale(), proxies.client(request)), "link");
    }

    private void answer(Asked asked, String what) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        if (asked == Asked.TOO_MANY_TRIES) {
            response.setStatus(TOO_MANY_REQUESTS);
            messages.error("signIn.message.error.tooManyTries");
            return;
        }
        Redirects.to(request, response, "/forgotten?asked=" + what);
        faces.responseComplete();
    }

    /** Whether somebody has just asked for a new password. */
    public boolean isPasswordAsked() {
        return "password".equals(request.getParameter("asked"));
    }

    /** Whether somebody has just asked for a link to sign in. */
    public boolean isLinkAsked() {
        return "link".equals(request.getParameter("asked"));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
