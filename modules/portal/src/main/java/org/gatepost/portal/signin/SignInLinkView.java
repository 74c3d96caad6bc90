package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.identity.SignInLinks;
import org.gatepost.identity.SignInOutcome.NeedsSecondFactor;
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
    LetterLink link;

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

    private boolean used;

    /** The address of the page is a secret: no other page is told where one came from (SEC-RST-01). */
    public void load() {
        response().setHeader("Referrer-Policy", "no-referrer");
    }

    /** Uses the link up and goes on. */
    public void enter() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var secret = link.secret().orElse(null);
        if (secret == null) {
            return;
        }
        var outcome = entrance.enter(request, response(), () -> links.use(secret, proxies.client(request)));
        if (outcome instanceof Opened || outcome instanceof NeedsSecondFactor) {
            phones.refresh();
            Redirects.to(request, response(), Arrival.pathAfter(outcome, ReturnPath.START));
            faces.responseComplete();
        } else if (outcome instanceof TooManyTries) {
            response().setStatus(ForgottenView.TOO_MANY_REQUESTS);
            messages.error("signIn.message.error.tooManyTries");
        } else {
            used = true;
            if (outcome instanceof NoHatLeft) {
                messages.error("signIn.message.error.noHatLeft");
            }
        }
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Whether the link is good. */
    public boolean isUsable() {
        return !used && link.secret().filter(links::isGood).isPresent();
    }
}
