package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.gatepost.identity.OwnAccount;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignedIn;
import org.gatepost.identity.UnfitEmail;
import org.gatepost.identity.WrongPassword;
import org.gatepost.kernel.NotFound;

/** Outside of transactions, since checking a password waits its turn; the steps have transactions of their own. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class StoredOwnAccount implements OwnAccount {

    @Inject
    OpenSignIns open;

    @Inject
    AccountBook accounts;

    @Inject
    SignInList signIns;

    @Inject
    CredentialBook credentials;

    @Inject
    KnownNames names;

    @Inject
    Passwords passwords;

    @Inject
    Throttle throttle;

    @Inject
    Clock clock;

    @Override
    public Overview view(Secret signIn) {
        var now = clock.instant();
        var account = owner(signIn, now).account();
        return new Overview(
                names.emailOf(account),
                accounts.passwordHash(account).isPresent(),
                signIns.language(account),
                signIns.of(account, signIn, now));
    }

    @Override
    public void arrived(Secret signIn, Arrival arrival) {
        open.find(signIn, clock.instant()).ifPresent(owner -> {
            signIns.describe(signIn, Device.of(arrival.userAgent()), Origin.inWords(arrival.address()));
            signIns.speak(owner.account(), arrival.language());
        });
    }

    @Override
    public void speak(Secret signIn, Locale language) {
        signIns.speak(owner(signIn, clock.instant()).account(), language);
    }

    @Override
    public void changePassword(Secret signIn, String old, String chosen, String address) {
        var now = clock.instant();
        var owner = owner(signIn, now);
        requirePassword(owner, old, address, now);
        PasswordRules.require(chosen, names.of(owner.account()));
        credentials.changePassword(owner, signIn, passwords.hash(chosen), now);
    }

    @Override
    public void askForEmail(Secret signIn, String password, String email, String address) {
        var now = clock.instant();
        var owner = owner(signIn, now);
        var wanted = EmailAddress.parse(email)
                .filter(parsed -> !parsed.value().equals(names.emailOf(owner.account())))
                .orElseThrow(UnfitEmail::new);
        requirePassword(owner, password, address, now);
        credentials.askForEmail(owner, wanted, signIns.language(owner.account()), now);
    }

    @Override
    public void end(Secret signIn, UUID other) {
        credentials.end(owner(signIn, clock.instant()), other);
    }

    @Override
    public void endOthers(Secret signIn) {
        credentials.endOthers(owner(signIn, clock.instant()), signIn);
    }

    private SignedIn owner(Secret signIn, Instant now) {
        return open.find(signIn, now).orElseThrow(() -> NotFound.missing("sign-in", "of this request"));
    }

    private void requirePassword(SignedIn owner, String password, String address, Instant now) {
        var account = owner.account();
        var tries = new Tries(throttle, Tries.Kind.PASSWORD_AGAIN, account.toString(), Origin.of(address), now);
        if (passwords.areTooManyWaiting() || !tries.admitAnother()) {
            throw WrongPassword.tooOften(account);
        }
        if (!passwords.matches(password, accounts.passwordHash(account))) {
            throw WrongPassword.of(account);
        }
        tries.succeeded();
    }
}
