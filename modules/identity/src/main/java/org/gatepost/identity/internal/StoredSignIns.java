package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatepost.directory.Hat;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.NoHatLeft;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.SignIns;
import org.gatepost.identity.SignedIn;

/**
 * Signs people in. Not in a transaction, unlike a module's other operations: a password takes time to check, and waiting
 * for a turn to do so must not hold a connection. The steps have transactions of their own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class StoredSignIns implements SignIns {

    private static final Logger LOG = Logger.getLogger(StoredSignIns.class.getName());

    @Inject
    OpenSignIns open;

    @Inject
    PupilSignIns pupils;

    @Inject
    AccountBook accounts;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    @Inject
    Clock clock;

    @Override
    public SignInOutcome signIn(String email, String password, String address) {
        var now = clock.instant();
        var parsed = EmailAddress.parse(email);
        var tries = new Tries(throttle, parsed.map(EmailAddress::value).orElse(email), Origin.of(address), now);
        if (passwords.areTooManyWaiting() || !tries.admitAnother()) {
            LOG.info("sign-in slowed down");
            return new TooManyTries();
        }
        var account = parsed.flatMap(accounts::find);
        if (!passwords.matches(password, account.flatMap(Account::passwordHash))) {
            account.ifPresent(accounts::refused);
            return new Refused();
        }
        tries.succeeded();
        return account.flatMap(known -> opened(known, now)).orElseGet(NoHatLeft::new);
    }

    private Optional<SignInOutcome> opened(Account account, Instant now) {
        var opened = open.open(account.id(), Means.PASSWORD, now);
        LOG.log(
                Level.INFO,
                opened.isPresent() ? "account {0} gave the right password" : "account {0} has no hat",
                account.id());
        return opened;
    }

    @Override
    public Optional<SignedIn> find(Secret token) {
        var now = clock.instant();
        return open.find(token, now).or(() -> pupils.find(token, now));
    }

    @Override
    public Optional<SignedIn> switchHat(Secret token, Hat hat) {
        return open.switchHat(token, hat, clock.instant());
    }

    @Override
    public void signOut(Secret token) {
        open.end(token);
        pupils.end(token);
    }

    @Override
    public void requireDatabase() {
        accounts.requireDatabase();
    }
}
