package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.identity.Again;
import org.gatepost.identity.NotProvedAgain;
import org.gatepost.identity.NotSignedIn;
import org.gatepost.identity.Passkeys;
import org.gatepost.identity.Passkeys.Passkey;
import org.gatepost.identity.SecondFactors;
import org.gatepost.identity.Secret;
import org.gatepost.identity.UnfitPasskey;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.frame.Messages;

/** One's own passkeys. */
@Named
@RequestScoped
public class PasskeysView {

    private static final String PAGE = "/account/passkeys";

    @Inject
    Passkeys passkeys;

    @Inject
    SecondFactors factors;

    @Inject
    SignInCookie signIn;

    @Inject
    ChallengeCookie cookie;

    @Inject
    Messages messages;

    @Inject
    Proxies proxies;

    @Inject
    HttpServletRequest request;

    private String name = "";
    private String password = "";

    /** Where passkeys can be used at all: the name that they are bound to; empty if there can be none. */
    public String getDomain() {
        return passkeys.domain().orElse("");
    }

    public List<Passkey> getOwn() {
        return passkeys.own(token());
    }

    /** Whether a change asks for the password. */
    public boolean isAskingPassword() {
        return factors.standing(token()).asksPassword();
    }

    /** Keeps the passkey that the device has made. */
    public void add() throws IOException {
        var answer = Optional.ofNullable(request.getParameter("credential")).orElse("");
        try {
            var challenge = cookie.read(request).orElseThrow(() -> new UnfitPasskey("no challenge"));
            passkeys.add(token(), challenge, name, answer);
            goOn();
        } catch (UnfitPasskey refused) {
            messages.refused(refused);
        }
    }

    /** @param passkey one of {@link #getOwn} */
    public void remove(UUID passkey) throws IOException {
        try {
            passkeys.remove(token(), passkey, new Again(password, proxies.client(request)));
            goOn();
        } catch (NotProvedAgain refused) {
            messages.refusedAt("password", refused);
        }
    }

    private void goOn() throws IOException {
        var faces = FacesContext.getCurrentInstance();
        Redirects.to(request, (HttpServletResponse) faces.getExternalContext().getResponse(), PAGE + "?saved");
        faces.responseComplete();
    }

    private Secret token() {
        return signIn.read(request).orElseThrow(NotSignedIn::new);
    }

    public boolean isSaved() {
        return request.getParameter("saved") != null
                && !FacesContext.getCurrentInstance().isPostback();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
