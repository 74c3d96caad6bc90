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
import org.gatepost.identity.Secret;
import org.gatepost.identity.UnusableLink;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Redirects;
import org.jspecify.annotations.Nullable;

/** The page behind the link that confirms a new e-mail address: a button, because mail scanners open links too. */
@Named
@RequestScoped
public class ConfirmEmailView {

    @Inject
    EmailChanges changes;

    private @Nullable String email;
    private String code = "";

    /** Looks up which address the link confirms. */
    public void load() {
        response().setHeader("Referrer-Policy", "no-referrer");
        email = secret().flatMap(changes::newEmail).orElse(null);
    }

    /** The account has the new address from now on. */
    public void confirm() throws IOException {
        try {
            changes.confirm(secret().orElseThrow(UnusableLink::new));
            var faces = FacesContext.getCurrentInstance();
            var request = (HttpServletRequest) faces.getExternalContext().getRequest();
            Redirects.to(request, response(), Paths.SIGN_IN + "?new=email");
            faces.responseComplete();
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
}
