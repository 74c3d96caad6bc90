package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountId;

/**
 * Of whom their school account is the only way in: of staff and governors who have one at the provider, where the operator
 * lets nothing else do. No password, passkey or letter goes round it.
 */
@ApplicationScoped
class SchoolAccountRule {

    @Inject
    Providers providers;

    @Inject
    ProviderLinks links;

    /** @param hats all that {@code account} may act as */
    boolean refuses(AccountId account, Means means, List<Hat> hats) {
        return means != Means.SINGLE_SIGN_ON && isOnlyWayOf(account, hats);
    }

    boolean isOnlyWayOf(AccountId account, List<Hat> hats) {
        return providers
                .settings()
                .filter(settings -> settings.only() && links.isLinked(settings.issuer(), account))
                .filter(settings -> !LinkPolicy.ofStaff(hats).isEmpty())
                .isPresent();
    }
}
