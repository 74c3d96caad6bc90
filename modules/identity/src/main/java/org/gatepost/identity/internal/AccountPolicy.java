package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatepost.kernel.Capacity;

/** By what an account may be let in, from who is behind it. */
@ApplicationScoped
class AccountPolicy {

    @Inject
    AccountHats wardrobe;

    /** Whether a letter is enough: for guardians who are nothing else, because whoever reads it reads one family's things. */
    boolean maySignInByLink(Account account) {
        var hats = wardrobe.of(account.id());
        return !hats.isEmpty() && hats.stream().allMatch(hat -> hat.capacity() == Capacity.GUARDIAN);
    }

    /**
     * Whether its owner may choose a password by a letter: who has one, and guardians. Staff without one sign on with the
     * school's own provider, which a password would go round.
     */
    boolean mayChooseByLink(Account account) {
        return account.passwordHash().isPresent() || maySignInByLink(account);
    }
}
