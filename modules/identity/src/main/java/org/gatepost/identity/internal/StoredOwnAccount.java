package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.gatepost.identity.Again;
import org.gatepost.identity.OwnAccount;
import org.gatepost.identity.Secret;
import org.gatepost.identity.UnfitEmail;

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
    Reauthentication visitors;

    @Inject
    Clock clock;

    @Override
    public Overview view(Secret signIn) {
        var now = clock.instant();
        var account = visitors.require(signIn, now).account();
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
        signIns.speak(visitors.require(signIn, clock.instant()).account(), language);
    }

    @Override
    public void changePassword(Secret signIn, String old, String chosen, String address) {
        var now = clock.instant();
        var owner = visitors.requirePassword(signIn, new Again(old, address), now);
        PasswordRules.require(chosen, names.of(owner.account()));
        credentials.changePassword(owner, signIn, passwords.hash(chosen), now);
    }

    @Override
    public void askForEmail(Secret signIn, String password, String email, String address) {
        var now = clock.instant();
        var owner = visitors.require(signIn, now);
        var wanted = EmailAddress.parse(email)
                .filter(parsed -> !parsed.value().equals(names.emailOf(owner.account())))
                .orElseThrow(UnfitEmail::new);
        visitors.requirePassword(signIn, new Again(password, address), now);
        credentials.askForEmail(owner, wanted, signIns.language(owner.account()), now);
    }

    @Override
    public void end(Secret signIn, UUID other) {
        credentials.end(visitors.require(signIn, clock.instant()), other);
    }

    @Override
    public void endOthers(Secret signIn) {
        credentials.endOthers(visitors.require(signIn, clock.instant()), signIn);
    }
}
