package org.gatepost.portal.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.gatepost.identity.SignOnRefusal;
import org.gatepost.identity.SingleSignOn;

/** Why somebody did not get in by their school account, and what they can do. */
@Named
@RequestScoped
public class SchoolAccountView {

    private static final String PAGE = "/school-account";

    /** Those to whom the provider's session belongs, and who may want to come as somebody else. */
    private static final Set<SignOnRefusal> AS_SOMEBODY_ELSE =
            Set.of(SignOnRefusal.STRANGER, SignOnRefusal.NEEDS_CODE, SignOnRefusal.TAKEN);

    private static final Set<SignOnRefusal> WORTH_ANOTHER_TRY = Set.of(
            SignOnRefusal.AWAY, SignOnRefusal.CANCELLED, SignOnRefusal.NOT_COMPLETED, SignOnRefusal.TOO_MANY_TRIES);

    @Inject
    SingleSignOn singleSignOn;

    @Inject
    HttpServletRequest request;

    static String addressOf(SignOnRefusal why) {
        return PAGE + "?why=" + keyOf(why);
    }

    private static String keyOf(SignOnRefusal why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Without a provider there is no such page. */
    public void load() throws IOException {
        if (singleSignOn.provider().isEmpty()) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    private SignOnRefusal why() {
        var asked = request.getParameter("why");
        return Arrays.stream(SignOnRefusal.values())
                .filter(why -> keyOf(why).equals(asked))
                .findFirst()
                .orElse(SignOnRefusal.NOT_COMPLETED);
    }

    /** As the texts name it. */
    public String getWhy() {
        return keyOf(why());
    }

    public boolean isWorthAnotherTry() {
        return WORTH_ANOTHER_TRY.contains(why());
    }

    /** Where the session at the provider is ended; empty where that does not help or cannot be done. */
    public String getWayOut() {
        return AS_SOMEBODY_ELSE.contains(why())
                ? singleSignOn.wayOut().map(URI::toString).orElse("")
                : "";
    }

    /** Whether the sign-in page shows the button. */
    public boolean isOffered() {
        return singleSignOn.provider().isPresent();
    }

    /** The operator's name for the provider; empty for none in particular. */
    public String getProvider() {
        return singleSignOn.provider().orElse("");
    }

    /** Where it begins, to go on to {@code to}. */
    public String begin(String to) {
        return "/sign-in/school"
                + org.gatepost.portal.door.ReturnPath.parse(Objects.requireNonNullElse(to, ""))
                        .asQuery();
    }
}
