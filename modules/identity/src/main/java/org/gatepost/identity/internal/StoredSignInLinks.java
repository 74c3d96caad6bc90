package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.gatepost.identity.Asked;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInLinks;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.NoHatLeft;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.UnusableLink;

/** Outside of transactions, so that tries are counted whatever comes of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class StoredSignInLinks implements SignInLinks {

    @Inject
    AskedLinks asked;

    @Inject
    LinkBook links;

    @Inject
    CredentialBook credentials;

    @Inject
    OpenSignIns open;

    @Inject
    Throttle throttle;

    @Inject
    Clock clock;

    @Override
    public Asked ask(String email, Locale language, String address) {
        return asked.ask(LinkPurpose.SIGN_IN, email, language, address);
    }

    @Override
    public boolean isGood(Secret code) {
        return links.good(code, LinkPurpose.SIGN_IN, clock.instant()).isPresent();
    }

    @Override
    public SignInOutcome use(Secret code, String address) {
        var now = clock.instant();
        if (!throttle.admits(Throttle.OF_ORIGIN, Origin.of(address).prefix(), now)) {
            return new TooManyTries();
        }
        try {
            var account = credentials.useSignInLink(code, now);
            throttle.refund(Throttle.OF_ORIGIN, Origin.of(address).prefix());
            return open.open(account, Means.LINK, now)
                    .map(SignInOutcome.class::cast)
                    .orElseGet(NoHatLeft::new);
        } catch (UnusableLink e) {
            return new Refused();
        }
    }
}
