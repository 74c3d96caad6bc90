package org.gatepost.portal.signin;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.Set;
import org.gatepost.identity.SignedIn;

/** The caller as the server knows them: named by the account, in the role of the capacity they act in. */
@SuppressWarnings("serial") // lives as long as a request
class SignedInPrincipal extends CallerPrincipal {

    private final Set<String> roles;

    SignedInPrincipal(SignedIn signedIn) {
        super(signedIn.account().toString());
        roles = Set.of(signedIn.hat().capacity().name());
    }

    Set<String> roles() {
        return roles;
    }
}
