package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatepost.identity.Invitations;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignIns;
import org.gatepost.identity.UnfitPassword;
import org.gatepost.identity.UnusableInvitation;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.ReturnPath;
import org.gatepost.portal.frame.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The page of an invitation. Opening it uses nothing up, for mail scanners open links too; only choosing a password does
 * (SEC-RST-01).
 */
@Named
@RequestScoped
public class JoinView {

    @Inject
    Invitations invitations;

    @Inject
    SignIns signIns;

    @Inject
    Entrance entrance;

    @Inject
    Messages messages;

    @Inject
    Proxies proxies;

    private @Nullable String email;
    private String code = "";
    private String password = "";

    /** Looks up whom the link is for. */
    public void load() {
        response().setHeader("Referrer-Policy", "no-referrer");
        email = secret().flatMap(invitations::emailOf).orElse(null);
    }

    /** Saves the password and goes on as whoever signed in with it. */
    public void join() throws IOException {
        try {
            var accepted = invitations.accept(secret().orElseThrow(UnusableInvitation::new), password);
            goOn(accepted);
        } catch (UnfitPassword refused) {
            messages.refusedAt("password", refused);
        } catch (UnusableInvitation refused) {
            email = null;
        }
    }

    private void goOn(String accepted) throws IOException {
        var request = (HttpServletRequest) external().getRequest();
        var outcome =
                entrance.enter(request, response(), () -> signIns.signIn(accepted, password, proxies.client(request)));
        Redirects.to(request, response(), Arrival.pathAfter(outcome, ReturnPath.START));
        FacesContext.getCurrentInstance().responseComplete();
    }

    private Optional<Secret> secret() {
        return Secret.parse(code);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
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
