package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.gatepost.identity.Again;
import org.gatepost.identity.AppKey;
import org.gatepost.identity.SecondFactorNeeded;
import org.gatepost.identity.SecondFactors;
import org.gatepost.identity.Secret;
import org.gatepost.identity.WrongCode;

/** One's own second factor. A password is checked outside of transactions; the steps have their own. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class StoredSecondFactors implements SecondFactors {

    @Inject
    Reauthentication visitors;

    @Inject
    OpenSignIns open;

    @Inject
    SecondFactorRule rule;

    @Inject
    AppKeys keys;

    @Inject
    RecoveryCodes codes;

    @Inject
    FactorBook book;

    @Inject
    Clock clock;

    @Override
    public Standing standing(Secret signIn) {
        var now = clock.instant();
        var owner = visitors.require(signIn, now);
        return new Standing(
                keys.isConfirmed(owner.account()),
                rule.isRequiredOf(owner.hats()),
                codes.left(owner.account()),
                !open.isFresh(signIn, now));
    }

    @Override
    public AppKey offer(Secret signIn) {
        var now = clock.instant();
        return book.offer(visitors.require(signIn, now).account(), signIn, now);
    }

    @Override
    public List<String> turnOn(Secret signIn, String code, Again again) {
        var now = clock.instant();
        var owner = visitors.requireAgain(signIn, again, now);
        return book.turnOn(owner.caller().actor(), owner.account(), signIn, code, now)
                .orElseThrow(WrongCode::new);
    }

    @Override
    public List<String> renewRecoveryCodes(Secret signIn, Again again) {
        var owner = visitors.requireAgain(signIn, again, clock.instant());
        return book.renewCodes(owner.caller().actor(), owner.account());
    }

    @Override
    public void turnOff(Secret signIn, Again again) {
        var owner = visitors.requireAgain(signIn, again, clock.instant());
        if (rule.isRequiredOf(owner.hats())) {
            throw new SecondFactorNeeded(owner.account());
        }
        book.turnOff(owner.caller().actor(), owner.account(), signIn);
    }
}
