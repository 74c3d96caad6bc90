package org.gatepost.portal.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.gatepost.identity.OwnAccount;
import org.gatepost.identity.OwnAccount.OpenSignIn;
import org.gatepost.identity.OwnAccount.Overview;
import org.gatepost.portal.frame.Messages;
import org.gatepost.portal.signin.HeldSignIn;
import org.gatepost.portal.wording.Words;

/** What somebody sees of their own account. */
@Named
@RequestScoped
public class AccountView {

    private static final Set<String> DONE = Set.of("password", "email", "ended", "others");

    @Inject
    OwnAccount own;

    @Inject
    HeldSignIn held;

    @Inject
    Words words;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    @SuppressWarnings("NullAway.Init") // the container calls the method below
    private Overview overview;

    @PostConstruct
    void load() {
        overview = own.view(held.secret());
    }

    public String getEmail() {
        return overview.email();
    }

    /** Whether one was ever chosen; without one it cannot be asked for. */
    public boolean isPassword() {
        return overview.hasPassword();
    }

    /** Where they are signed in, this browser first. */
    public List<SignInRow> getSignIns() {
        return overview.signIns().stream().map(this::row).toList();
    }

    /** Whether there is another besides this one. */
    public boolean isOthers() {
        return overview.signIns().size() > 1;
    }

    /** Key of what has just been done; empty if nothing has. */
    public String getDone() {
        var done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "account.done." + done : "";
    }

    private SignInRow row(OpenSignIn signIn) {
        return new SignInRow(
                signIn.id().toString(),
                device(signIn),
                signIn.origin(),
                words.times().nearTime(signIn.since()),
                words.times().nearTime(signIn.lastUsed()),
                signIn.current());
    }

    private String device(OpenSignIn signIn) {
        if (signIn.browser().isEmpty() && signIn.system().isEmpty()) {
            return messages.text("account.signIns.unknown");
        }
        if (signIn.browser().isEmpty() || signIn.system().isEmpty()) {
            return signIn.browser() + signIn.system();
        }
        return messages.text("account.signIns.device", signIn.browser(), signIn.system());
    }

    /**
     * A browser that is signed in.
     *
     * @param device in plain words
     * @param origin first half of its address; empty if not known
     */
    public record SignInRow(String id, String device, String origin, String since, String lastUsed, boolean current) {}
}
