package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInLinks;
import org.gatepost.identity.SignInOutcome.NoHatLeft;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.ReturnPath;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.frame.OfficePhones;

/** The page behind a link to sign in: a button, because mail scanners open links too (SEC-RST-01). */
@Named
@RequestScoped
public class SignInLinkView {

    @Inject
    SignInLinks links;

    @Inject
    Entrance entrance;

    @Inject
    OfficePhones phones;

    @Inject
    Messages messages;

    @Inject
    Proxies proxies;

    private String code = "";
    private boolean usable;

    /** Looks whether the link is good. */
    public void load() {
        response().setHeader("Referrer-Policy", "no-referrer");
        usable = secret().filter(links::isGood).isPresent();
    }

    /** Uses the link up and goes on. */
    public void enter() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var secret = secret();
        if (secret.isEmpty()) {
            usable = false;
            return;
        }
        var outcome = entrance.enter(request, response(), () -> links.use(secret.get(), proxies.client(request)));
        if (outcome instanceof Opened) {
            phones.refresh();
            Redirects.to(request, response(), ReturnPath.START.value());
            faces.responseComplete();
        } else if (outcome instanceof TooManyTries) {
            response().setStatus(ForgottenView.TOO_MANY_REQUESTS);
            messages.error("signIn.message.error.tooManyTries");
        } else {
            usable = false;
            if (outcome instanceof NoHatLeft) {
                messages.error("signIn.message.error.noHatLeft");
            }
        }
    }

    private Optional<Secret> secret() {
        return Secret.parse(code);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public boolean isUsable() {
        return usable;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
