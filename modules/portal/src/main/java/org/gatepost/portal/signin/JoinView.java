package org.gatepost.portal.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.AddressTaken;
import org.gatepost.identity.Invitations;
import org.gatepost.identity.JoinCode;
import org.gatepost.identity.JoinPage;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.NeedsSecondFactor;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.SignIns;
import org.gatepost.identity.SignedIn;
import org.gatepost.identity.TooManyAddresses;
import org.gatepost.identity.UnfitAddress;
import org.gatepost.identity.UnfitPassword;
import org.gatepost.identity.UnusableInvitation;
import org.gatepost.kernel.RuleViolation;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.Proxies;
import org.gatepost.portal.door.Redirects;
import org.gatepost.portal.door.ReturnPath;
import org.gatepost.portal.door.Visitor;
import org.gatepost.portal.frame.Messages;

/**
 * The page of an invitation, whose code came by a letter or was read from paper. Opening it uses nothing up, for mail
 * scanners open links too; only its buttons do (SEC-RST-01).
 */
@Named
@RequestScoped
public class JoinView {

    private static final int TOO_MANY_REQUESTS = 429;

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

    @Inject
    HttpServletRequest request;

    private Optional<JoinPage> page = Optional.empty();
    private boolean looked;
    private String code = "";
    private String typed = "";
    private String confirmed = "";
    private String asked = "";
    private String password = "";
    private String email = "";

    /** Which form is there depends on these, so they are known before a form is read. */
    @PostConstruct
    void read() {
        code = Objects.requireNonNullElse(request.getParameter("code"), "");
        confirmed = Objects.requireNonNullElse(request.getParameter("confirmed"), "");
    }

    /** Looks up what the code says. */
    public void load() {
        response().setHeader("Referrer-Policy", "no-referrer");
        if (page().filter(JoinPage.TooManyTries.class::isInstance).isPresent()) {
            response().setStatus(TOO_MANY_REQUESTS);
        }
    }

    private Optional<JoinPage> page() {
        if (!looked) {
            looked = true;
            page = code.isBlank() ? Optional.empty() : Optional.of(look());
        }
        return page;
    }

    private void lookAgain() {
        looked = false;
        load();
    }

    private JoinPage look() {
        return JoinCode.parse(code)
                .map(shown -> invitations.look(shown, visitor(), proxies.client(request)))
                .orElseGet(JoinPage.Unknown::new);
    }

    /** Goes on with the address that was typed, or says that a letter has gone there. */
    public void next() {
        try {
            if (invitations.takeAddress(joinCode(), typed)) {
                confirmed = typed.strip();
            } else {
                asked = typed.strip();
            }
        } catch (UnfitAddress | AddressTaken | TooManyAddresses refused) {
            messages.refusedAt("address", refused);
        } catch (UnusableInvitation refused) {
            lookAgain();
        }
    }

    /** Saves the password and goes on as whoever signed in with it. */
    public void join() throws IOException {
        try {
            if (page().filter(JoinPage.Yours.class::isInstance).isPresent()) {
                goOn(ReturnPath.START.value()); // the button was pressed twice
                return;
            }
            var accepted = invitations.accept(joinCode(), confirmed, password);
            goOn(Arrival.pathAfter(enter(accepted, password), ReturnPath.START));
        } catch (UnfitPassword refused) {
            messages.refusedAt("password", refused);
        } catch (AddressTaken | UnusableInvitation refused) {
            lookAgain();
        }
    }

    /** Adds the person to the account that is signed in. */
    public void add() throws IOException {
        Optional<AccountId> account = visitor();
        if (account.isEmpty()) {
            goOn(Paths.SIGN_IN);
        } else {
            addTo(account.get());
        }
    }

    /** Signs in to an account that is there already and adds the person to it. */
    public void signInAndAdd() throws IOException {
        var outcome = enter(email, password);
        if (outcome instanceof Opened opened) {
            addTo(opened.signedIn().account());
        } else if (outcome instanceof NeedsSecondFactor) {
            goOn(Arrival.pathAfter(outcome, here()));
        } else if (outcome instanceof TooManyTries) {
            response().setStatus(TOO_MANY_REQUESTS);
            messages.error("signIn.message.error.tooManyTries");
        } else {
            messages.error("join.message.error.refused");
        }
    }

    private void addTo(AccountId account) throws IOException {
        try {
            if (page().filter(JoinPage.Yours.class::isInstance).isEmpty()) {
                invitations.add(joinCode(), account);
            }
            goOn(ReturnPath.START.value());
        } catch (RuleViolation refused) {
            lookAgain();
        }
    }

    private SignInOutcome enter(String address, String secret) {
        return entrance.enter(
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest(),
                response(),
                () -> signIns.signIn(address, secret, proxies.client(request)));
    }

    private void goOn(String path) throws IOException {
        Redirects.to(request, response(), path);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** This page again, where somebody who has given the second factor adds the person. */
    private ReturnPath here() {
        return ReturnPath.parse("/join?code=" + joinCode().value());
    }

    private JoinCode joinCode() {
        return JoinCode.parse(code).orElseThrow(UnusableInvitation::new);
    }

    private Optional<AccountId> visitor() {
        return Visitor.of(request).map(SignedIn::account);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** What is to be shown: start, unknown, tooMany, yours, over, asked, or what the code's holder can do. */
    public String getStage() {
        return page().map(this::stage).orElse("start");
    }

    private String stage(JoinPage shown) {
        if (shown instanceof JoinPage.Good good) {
            return stage(good);
        }
        return shown instanceof JoinPage.Over ? "over" : STAGES.getOrDefault(shown.getClass(), "unknown");
    }

    private static final Map<Class<? extends JoinPage>, String> STAGES = Map.of(
            JoinPage.Unknown.class, "unknown",
            JoinPage.TooManyTries.class, "tooMany",
            JoinPage.Yours.class, "yours");

    private String stage(JoinPage.Good good) {
        if (!asked.isEmpty()) {
            return "asked";
        }
        boolean typing = good.answer() == JoinPage.Answer.TYPE_ADDRESS;
        return typing && !confirmed.isEmpty()
                ? JoinPage.Answer.CHOOSE_PASSWORD.name()
                : good.answer().name();
    }

    /** Why the code is not good any more; empty for one that is. */
    public String getWhy() {
        return page().filter(JoinPage.Over.class::isInstance)
                .map(over -> ((JoinPage.Over) over).why().name())
                .orElse("");
    }

    /** Whom a good code is for. */
    public Optional<JoinPage.Good> getGood() {
        return page().filter(JoinPage.Good.class::isInstance).map(JoinPage.Good.class::cast);
    }

    public String getName() {
        return getGood().map(JoinPage.Good::name).orElse("");
    }

    public String getSchool() {
        return getGood().map(good -> good.school().name()).orElse("");
    }

    /** GUARDIAN or STAFF. */
    public String getCapacity() {
        return getGood().map(good -> good.capacity().name()).orElse("GUARDIAN");
    }

    /** A hint of the address that the school has; empty if it has none. */
    public String getHint() {
        return getGood().map(JoinPage.Good::hint).orElse("");
    }

    /** The address to sign in with. */
    public String getSignInWith() {
        return getGood().flatMap(JoinPage.Good::email).orElse(confirmed);
    }

    /** The address to which a letter has gone. */
    public String getAsked() {
        return asked;
    }

    public String getCode() {
        return code;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    /** What was typed and is the school's, as the form brings it back; checked again. */
    public String getConfirmed() {
        return confirmed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
