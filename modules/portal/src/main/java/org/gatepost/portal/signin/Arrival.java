package org.gatepost.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.NeedsSecondFactor;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.portal.door.Paths;
import org.gatepost.portal.door.ReturnPath;
import org.gatepost.portal.door.Visitor;
import org.gatepost.portal.frame.OfficePhones;

/** What goes with signing in, whichever way somebody came. */
@ApplicationScoped
class Arrival {

    @Inject
    OfficePhones phones;

    @Inject
    KeptTexts keptTexts;

    /** Somebody has just signed in by {@code request}. */
    void prepare(HttpServletRequest request) {
        phones.refresh();
        Visitor.of(request).ifPresent(visitor -> keptTexts.putBack(request, visitor));
    }

    /** Where a browser goes after {@code outcome}: to the page it wanted, to the second step, or to sign in. */
    static String pathAfter(SignInOutcome outcome, ReturnPath wanted) {
        if (outcome instanceof Opened) {
            return wanted.value();
        }
        return (outcome instanceof NeedsSecondFactor ? Paths.SECOND_FACTOR : Paths.SIGN_IN) + wanted.asQuery();
    }
}
