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
import org.gatepost.identity.UnfitPassword;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.signin.HeldSignIn;

/** The form that changes one's password. */
@Named
@RequestScoped
public class PasswordForm {

    @Inject
    OwnAccount own;

    @Inject
    HeldSignIn held;

    @Inject
    Messages messages;

    @Inject
    Proxies proxies;

    private String old = "";
    private String chosen = "";

    /** Changes it, or says why not. */
    public void change() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        try {
            own.changePassword(held.secret(), old, chosen, proxies.client(request));
            Redirects.to(request, (HttpServletResponse) external.getResponse(), "/account?done=password");
            FacesContext.getCurrentInstance().responseComplete();
        } catch (NotProvedAgain refused) {
            messages.refusedAt("old", refused);
        } catch (UnfitPassword refused) {
            messages.refusedAt("chosen", refused);
        }
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
