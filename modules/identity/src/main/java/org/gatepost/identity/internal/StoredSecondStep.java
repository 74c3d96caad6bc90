package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.SecondStep;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.internal.FactorBook.NewFactor;

/** Tries second factors. Like signing in, outside of transactions: tries are counted whatever comes of them. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class StoredSecondStep implements SecondStep {

    private static final Logger LOG = Logger.getLogger(StoredSecondStep.class.getName());

    @Inject
    HalfOpenSignIns halfOpen;

    @Inject
    AppKeys keys;

    @Inject
    FactorBook book;

    @Inject
    Throttle throttle;

    @Inject
    Clock clock;

    @Override
    public Optional<Wanted> wanted(Secret half) {
        var now = clock.instant();
        return halfOpen.find(half, now)
                .map(account -> keys.isConfirmed(account)
                        ? new Wanted.Code()
                        : new Wanted.Enrolment(book.offer(account, half, now)));
    }

    @Override
    public SignInOutcome give(Secret half, String code, String address) {
        return tried(
                        half,
                        address,
                        (account, now) ->
                                book.give(account, half, code, now).map(outcome -> new NewFactor(outcome, List.of())))
                .outcome();
    }

    @Override
    public SetUp setUp(Secret half, String code, String address) {
        return tried(half, address, (account, now) -> book.setUp(account, half, code, now));
    }

    private SetUp tried(Secret half, String address, BiFunction<AccountId, Instant, Optional<NewFactor>> attempt) {
        var now = clock.instant();
        var account = halfOpen.find(half, now);
        if (account.isEmpty()) {
            return new SetUp(new Refused(), List.of());
        }
        var tries = new Tries(throttle, Tries.Kind.SECOND_FACTOR, account.get().toString(), Origin.of(address), now);
        if (!tries.admitAnother()) {
            return new SetUp(new TooManyTries(), List.of());
        }
        var right = attempt.apply(account.get(), now);
        if (right.isEmpty()) {
            LOG.log(Level.INFO, "wrong second factor for account {0}", account.get());
            return new SetUp(new Refused(), List.of());
        }
        tries.succeeded();
        return new SetUp(right.get().outcome(), right.get().recoveryCodes());
    }

    @Override
    public void giveUp(Secret half) {
        halfOpen.end(half);
    }
}
