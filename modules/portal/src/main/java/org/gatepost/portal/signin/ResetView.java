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
import org.gatepost.identity.Secret;
import org.gatepost.identity.UnfitPassword;
import org.gatepost.identity.UnusableLink;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.frame.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The page behind the link to a new password. Opening it uses nothing up (SEC-RST-01); afterwards one signs in as always,
 * with a second factor where there is one.
 */
@Named
@RequestScoped
public class ResetView {

    @Inject
    ForgottenPasswords passwords;

    @Inject
    Messages messages;

    private @Nullable String email;
    private String code = "";
    private String password = "";

    /** Looks up whose password the link is for. */
    public void load() {
        response().setHeader("Referrer-Policy", "no-referrer");
        email = secret().flatMap(passwords::emailOf).orElse(null);
    }

    /** Saves the password and leads to the sign-in page. */
    public void save() throws IOException {
        try {
            passwords.choose(secret().orElseThrow(UnusableLink::new), password);
            var faces = FacesContext.getCurrentInstance();
            var request = (HttpServletRequest) faces.getExternalContext().getRequest();
            Redirects.to(request, response(), Paths.SIGN_IN + "?new=password");
            faces.responseComplete();
        } catch (UnfitPassword refused) {
            messages.refusedAt("password", refused);
        } catch (UnusableLink refused) {
            email = null;
        }
    }

    private Optional<Secret> secret() {
        return Secret.parse(code);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** Whether the link is good. */
    public boolean isUsable() {
        return email != null;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
