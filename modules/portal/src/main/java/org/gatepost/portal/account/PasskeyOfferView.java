package org.gatepost.portal.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatepost.identity.Passkeys;
import org.gatepost.portal.signin.HeldSignIn;
import org.jspecify.annotations.Nullable;

/** Whether a parent's start page offers a passkey. */
@Named
@RequestScoped
public class PasskeyOfferView {

    @Inject
    Passkeys passkeys;

    @Inject
    HeldSignIn held;

    private @Nullable Boolean open;

    public boolean isOpen() {
        if (open == null) {
            open = passkeys.isOffered(held.secret());
        }
        return open;
    }
}
