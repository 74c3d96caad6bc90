package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.AddressTaken;
import org.gatepost.identity.Invitations;
import org.gatepost.identity.JoinCode;
import org.gatepost.identity.JoinPage;
import org.gatepost.identity.TooManyAddresses;
import org.gatepost.identity.UnfitAddress;
import org.gatepost.identity.UnusableInvitation;

/** Takes people in. Like signing in, hashing the password waits its turn outside of transactions. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class StoredInvitations implements Invitations {

    @Inject
    JoinDesk desk;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    @Inject
    Clock clock;

    @Override
    public JoinPage look(JoinCode code, Optional<AccountId> visitor, String address) {
        var now = clock.instant();
        var origin = Origin.of(address).prefix();
        if (!throttle.admits(Throttle.OF_ORIGIN, origin, now)) {
            return new JoinPage.TooManyTries();
        }
        var found = desk.look(code.secret(), visitor, now);
        if (found.isPresent()) {
            throttle.refund(Throttle.OF_ORIGIN, origin);
        }
        return found.orElseGet(JoinPage.Unknown::new);
    }

    @Override
    public boolean takeAddress(JoinCode code, String email) {
        var now = clock.instant();
        var invitation = good(code, now);
        var typed = EmailAddress.parse(email).orElseThrow(UnfitAddress::new);
        if (!throttle.admits(Throttle.OF_ACCOUNT, "invitation:" + invitation.id(), now)) {
            throw new TooManyAddresses();
        }
        if (!desk.isOfRoster(invitation, typed)) {
            desk.askToConfirm(invitation, typed, now);
            return false;
        }
        requireFree(typed, invitation);
        return true;
    }

    @Override
    public String accept(JoinCode code, String email, String password) {
        var now = clock.instant();
        var invitation = good(code, now);
        var address = invitation.email().orElseGet(() -> ofRoster(invitation, email));
        requireFree(address, invitation);
        return desk.redeem(invitation, address, passwords.hash(password), now);
    }

    @Override
    public void add(JoinCode code, AccountId visitor) {
        var now = clock.instant();
        desk.add(good(code, now), visitor, now);
    }

    private PersonInvitation good(JoinCode code, Instant now) {
        return desk.good(code.secret(), now).orElseThrow(UnusableInvitation::new);
    }

    private EmailAddress ofRoster(PersonInvitation invitation, String email) {
        return EmailAddress.parse(email)
                .filter(typed -> desk.isOfRoster(invitation, typed))
                .orElseThrow(UnusableInvitation::new);
    }

    private void requireFree(EmailAddress address, PersonInvitation invitation) {
        if (desk.isTaken(address, invitation.hat())) {
            throw new AddressTaken();
        }
    }
}
