package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.gatepost.identity.Again;
import org.gatepost.identity.AppKey;
import org.gatepost.identity.NotProvedAgain;
import org.gatepost.identity.NotSignedIn;
import org.gatepost.identity.SecondFactorNeeded;
import org.gatepost.identity.SecondFactors;
import org.gatepost.identity.SecondFactors.Standing;
import org.gatepost.identity.Secret;
import org.gatepost.identity.WrongCode;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.frame.Messages;
import org.gatepost.print.QrCode;
import org.jspecify.annotations.Nullable;

/** One's own second factor: turned on by a first code, its recovery codes made anew, turned off. */
@Named("ownSecondFactor")
@RequestScoped
public class OwnSecondFactorView {

    @Inject
    SecondFactors factors;

    @Inject
    SignInCookie signIn;

    @Inject
    Messages messages;

    @Inject
    Proxies proxies;

    @Inject
    HttpServletRequest request;

    private String code = "";
    private String password = "";
    private List<String> recoveryCodes = List.of();
    private @Nullable AppKey offered;

    public Standing getStanding() {
        return factors.standing(token());
    }

    public void turnOn() {
        try {
            recoveryCodes = factors.turnOn(token(), code, again());
        } catch (WrongCode refused) {
            messages.refusedAt("code", refused);
        } catch (NotProvedAgain refused) {
            messages.refusedAt("password", refused);
        }
        code = "";
    }

    public void renewCodes() {
        try {
            recoveryCodes = factors.renewRecoveryCodes(token(), again());
        } catch (NotProvedAgain refused) {
            messages.refusedAt("password", refused);
        }
    }

    public void turnOff() throws IOException {
        try {
            factors.turnOff(token(), again());
            var faces = FacesContext.getCurrentInstance();
            Redirects.to(
                    request,
                    (HttpServletResponse) faces.getExternalContext().getResponse(),
                    "/account/second-factor?off");
            faces.responseComplete();
        } catch (NotProvedAgain refused) {
            messages.refusedAt("password", refused);
        } catch (SecondFactorNeeded refused) {
            messages.refused(refused);
        }
    }

    /** Whether codes were just made, which cannot be had again. */
    public boolean isDone() {
        return !recoveryCodes.isEmpty();
    }

    public boolean isTurnedOff() {
        return request.getParameter("off") != null;
    }

    public String getKey() {
        return offered().text();
    }

    public String getPicture() {
        return new QrCode(offered().uri()).asDataUri();
    }

    private AppKey offered() {
        if (offered == null) {
            offered = factors.offer(token());
        }
        return offered;
    }

    private Secret token() {
        return signIn.read(request).orElseThrow(NotSignedIn::new);
    }

    private Again again() {
        return new Again(password, proxies.client(request));
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
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
