package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.gatepost.identity.Invitations;
import org.gatepost.identity.Secret;
import org.gatepost.identity.UnusableInvitation;

/** Takes people in. Like signing in, hashing the password waits its turn outside of transactions. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class StoredInvitations implements Invitations {

    @Inject
    AccountBook accounts;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    @Override
    public Optional<String> emailOf(Secret code) {
        return accounts.invited(code, clock.instant());
    }

    @Override
    public String accept(Secret code, String password) {
        var now = clock.instant();
        if (accounts.invited(code, now).isEmpty()) {
            throw new UnusableInvitation();
        }
        return accounts.redeem(code, passwords.hash(password), now);
    }
}
