package org.gatepost.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatepost.identity.NotProvedAgain;
import org.gatepost.identity.OwnAccount;
import org.gatepost.identity.UnfitEmail;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.signin.HeldSignIn;

/** The form that asks for another e-mail address. */
@Named
@RequestScoped
public class EmailForm {

    @Inject
    OwnAccount own;

    @Inject
    HeldSignIn held;

    @Inject
    Messages messages;

    @Inject
    Proxies proxies;

    private String email = "";
    private String password = "";

    /** Has a letter sent to the new address; says the same whoever has that address already. */
    public void ask() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        try {
            own.askForEmail(held.secret(), password, email, proxies.client(request));
            Redirects.to(request, (HttpServletResponse) external.getResponse(), "/account?done=email");
            FacesContext.getCurrentInstance().responseComplete();
        } catch (NotProvedAgain refused) {
            messages.refusedAt("email-password", refused);
        } catch (UnfitEmail refused) {
            messages.refusedAt("email", refused);
        }
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
