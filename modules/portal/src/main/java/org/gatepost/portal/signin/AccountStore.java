package org.gatepost.portal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.SignIns;

/** The only identity store: asks the identity module, which asks the directory. */
@ApplicationScoped
class AccountStore implements IdentityStore {

    @Inject
    SignIns signIns;

    /** {@code NOT_VALIDATED} says that it was not even tried: too many tries before. */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof PasswordTried tried)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        var outcome = signIns.signIn(tried.email(), tried.password(), tried.address());
        if (outcome instanceof Opened opened) {
            var principal = new SignedInPrincipal(opened);
            return new CredentialValidationResult(principal, principal.roles());
        }
        return outcome instanceof TooManyTries
                ? CredentialValidationResult.NOT_VALIDATED_RESULT
                : CredentialValidationResult.INVALID_RESULT;
    }
}
