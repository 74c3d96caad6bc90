package org.gatepost.portal.signin;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignedIn;

/** The caller as the server knows them: named by the account, in the role of the capacity they act in. */
@SuppressWarnings("serial") // lives as long as a request
class SignedInPrincipal extends CallerPrincipal {

    private final transient Opened opened;

    SignedInPrincipal(Opened opened) {
        super(opened.signedIn().account().toString());
        this.opened = opened;
    }

    Secret token() {
        return opened.token();
    }

    SignedIn signedIn() {
        return opened.signedIn();
    }

    Set<String> roles() {
        return Set.of(signedIn().hat().capacity().name());
    }
}
