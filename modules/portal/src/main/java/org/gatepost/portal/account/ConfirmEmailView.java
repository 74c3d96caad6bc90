package org.gatepost.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatepost.identity.EmailChanges;
import org.gatepost.identity.UnusableLink;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.signin.LetterLink;

/** The page behind the link that confirms a new e-mail address: a button, because mail scanners open links too. */
@Named
@RequestScoped
public class ConfirmEmailView {

    @Inject
    LetterLink link;

    @Inject
    EmailChanges changes;

    private boolean refused;

    /** The address of the page is a secret: no other page is told where one came from (SEC-RST-01). */
    public void load() {
        response().setHeader("Referrer-Policy", "no-referrer");
    }

    /** The account has the new address from now on. */
    public void confirm() throws IOException {
        try {
            changes.confirm(link.secret().orElseThrow(UnusableLink::new));
            var faces = FacesContext.getCurrentInstance();
            var request = (HttpServletRequest) faces.getExternalContext().getRequest();
            Redirects.to(request, response(), Paths.SIGN_IN + "?new=email");
            faces.responseComplete();
        } catch (UnusableLink unusable) {
            refused = true;
        }
    }

    private Optional<String> email() {
        return link.secret().filter(code -> !refused).flatMap(changes::newEmail);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Whether the link is good. */
    public boolean isUsable() {
        return email().isPresent();
    }

    public String getEmail() {
        return email().orElse("");
    }
}
