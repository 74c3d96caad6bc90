package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatepost.identity.ForgottenPasswords;
import org.gatepost.identity.UnfitPassword;
import org.gatepost.identity.UnusableLink;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.frame.Messages;

/**
 * The page behind the link to a new password. Opening it uses nothing up (SEC-RST-01); afterwards one signs in as always,
 * with a second factor where there is one.
 */
@Named
@RequestScoped
public class ResetView {

    @Inject
    LetterLink link;

    @Inject
    ForgottenPasswords passwords;

    @Inject
    Messages messages;

    private boolean refused;
    private String password = "";

    /** The address of the page is a secret: no other page is told where one came from (SEC-RST-01). */
    public void load() {
        response().setHeader("Referrer-Policy", "no-referrer");
    }

    /** Saves the password and leads to the sign-in page. */
    public void save() throws IOException {
        try {
            passwords.choose(link.secret().orElseThrow(UnusableLink::new), password);
            var faces = FacesContext.getCurrentInstance();
            var request = (HttpServletRequest) faces.getExternalContext().getRequest();
            Redirects.to(request, response(), Paths.SIGN_IN + "?new=password");
            faces.responseComplete();
        } catch (UnfitPassword refused) {
            messages.refusedAt("password", refused);
        } catch (UnusableLink unusable) {
            refused = true;
        }
    }

    private Optional<String> email() {
        return link.secret().filter(code -> !refused).flatMap(passwords::emailOf);
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
