package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.gatepost.identity.Asked;
import org.gatepost.identity.ForgottenPasswords;
import org.gatepost.identity.Secret;
import org.gatepost.identity.UnusableLink;

/** Like signing in outside of transactions, since hashing a password waits its turn. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class StoredForgottenPasswords implements ForgottenPasswords {

    @Inject
    AskedLinks asked;

    @Inject
    LinkBook links;

    @Inject
    CredentialBook credentials;

    @Inject
    KnownNames names;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    @Override
    public Asked ask(String email, Locale language, String address) {
        return asked.ask(LinkPurpose.RESET, email, language, address);
    }

    @Override
    public Optional<String> emailOf(Secret code) {
        return links.good(code, LinkPurpose.RESET, clock.instant())
                .flatMap(LinkRequest::account)
                .map(names::emailOf);
    }

    @Override
    public void choose(Secret code, String password) {
        var now = clock.instant();
        var account = links.good(code, LinkPurpose.RESET, now)
                .flatMap(LinkRequest::account)
                .orElseThrow(UnusableLink::new);
        PasswordRules.require(password, names.of(account));
        credentials.reset(code, passwords.hash(password), now);
    }
}
