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
import java.util.function.Supplier;
import org.gatepost.identity.AppKey;
import org.gatepost.identity.SecondStep;
import org.gatepost.identity.SecondStep.Wanted;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.ReturnPath;
import org.gatepost.portal.frame.Messages;
import org.gatepost.print.QrCode;
import org.jspecify.annotations.Nullable;

/** The second step of signing in: a code, or the first one of an app that is being set up. */
@Named
@RequestScoped
public class SecondFactorView {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    SecondStep step;

    @Inject
    Entrance entrance;

    @Inject
    Arrival arrival;

    @Inject
    HalfOpenCookie cookie;

    @Inject
    Messages messages;

    @Inject
    Proxies proxies;

    private String code = "";
    private List<String> recoveryCodes = List.of();
    private @Nullable Wanted wanted;

    /** Signs in by the code that was typed. */
    public void give() throws IOException {
        if (enter(half -> step.give(half, code, address()))) {
            Redirects.to(request(), response(), to().value());
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    /** Takes the app into use and signs in; the page then shows the recovery codes, which cannot be had again. */
    public void setUp() {
        enter(half -> {
            var setUp = step.setUp(half, code, address());
            recoveryCodes = setUp.recoveryCodes();
            return setUp.outcome();
        });
    }

    private boolean enter(Step tried) {
        Supplier<SignInOutcome> shown =
                () -> cookie.read(request()).map(tried::by).orElseGet(SignInOutcome.Refused::new);
        var outcome = entrance.enter(request(), response(), shown);
        if (outcome instanceof Opened) {
            arrival.prepare(request());
            return true;
        }
        if (outcome instanceof TooManyTries) {
            response().setStatus(TOO_MANY_REQUESTS);
            messages.errorAt("code", "signIn.message.error.tooManyTries");
        } else if (!isOver()) {
            messages.errorAt("code", "secondFactor.message.error.wrong");
        }
        code = "";
        return false;
    }

    @FunctionalInterface
    private interface Step {
        SignInOutcome by(Secret half);
    }

    /** Asked once, unless the answer was that nothing is. */
    private Optional<Wanted> wanted() {
        if (wanted == null) {
            wanted = cookie.read(request()).flatMap(step::wanted).orElse(null);
        }
        return Optional.ofNullable(wanted);
    }

    /** Whether there is nothing to go on with: it took too long, or is done. */
    public boolean isOver() {
        return !isDone() && wanted().isEmpty();
    }

    /** Whether an app is to be set up first. */
    public boolean isEnrolling() {
        return !isDone() && key().isPresent();
    }

    /** Whether a code is asked for. */
    public boolean isAsking() {
        return !isDone() && wanted().filter(Wanted.Code.class::isInstance).isPresent();
    }

    /** Whether an app was just set up. */
    public boolean isDone() {
        return !recoveryCodes.isEmpty();
    }

    /** The key for the app, to be typed. */
    public String getKey() {
        return key().map(AppKey::text).orElse("");
    }

    /** The key for the app as a picture. */
    public String getPicture() {
        return key().map(AppKey::uri).map(QrCode::new).map(QrCode::asDataUri).orElse("");
    }

    private Optional<AppKey> key() {
        return wanted().filter(Wanted.Enrolment.class::isInstance)
                .map(Wanted.Enrolment.class::cast)
                .map(Wanted.Enrolment::key);
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** Where to go on, for the form to bring back. */
    public String getTo() {
        return to().value();
    }

    private static ReturnPath to() {
        return ReturnPath.parse(request().getParameter("to"));
    }

    private String address() {
        return proxies.client(request());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
