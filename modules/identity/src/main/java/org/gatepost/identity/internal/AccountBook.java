package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.identity.AccountId;
import org.gatepost.kernel.Actor;

/** The accounts as they are stored, each step in its transaction. */
@ApplicationScoped
@Transactional
class AccountBook {

    private static final Logger LOG = Logger.getLogger(AccountBook.class.getName());

    @Inject
    AccountRepository accounts;

    @Inject
    SignInRepository signIns;

    @Inject
    HalfOpenSignIns halfOpen;

    @Inject
    LinkBook links;

    @Inject
    CredentialNotices notices;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    Optional<Account> find(EmailAddress email) {
        return accounts.find(email);
    }

    String emailOf(AccountId id) {
        return accounts.get(id).email();
    }

    Optional<String> passwordHash(AccountId account) {
        return accounts.get(account).passwordHash();
    }

    Account findOrAdd(EmailAddress email, Instant now) {
        return accounts.find(email).orElseGet(() -> {
            var account = new Account(email, now);
            accounts.add(account);
            return account;
        });
    }

    Account get(AccountId id) {
        return accounts.get(id);
    }

    /**
     * A new account with {@code email}, or one that nobody has used yet; empty if there is one in use. Of two who ask at
     * once one gets it.
     */
    Optional<AccountId> open(EmailAddress email, Instant now) {
        var found = accounts.find(email);
        if (found.isPresent()) {
            return found.filter(account -> account.passwordHash().isEmpty()).map(Account::id);
        }
        var id = AccountId.next();
        return accounts.addIfNew(id, email, now) ? Optional.of(id) : Optional.empty();
    }

    /** Whoever knew the old password is out; if there was one, its owner is told. */
    void choosePassword(Actor actor, AccountId id, String passwordHash) {
        var account = accounts.get(id);
        if (account.passwordHash().isPresent()) {
            notices.tell(id, CredentialChange.PASSWORD);
        }
        account.choosePassword(passwordHash);
        signIns.endAll(id);
        halfOpen.endAll(id);
        links.endAll(id, clock.instant());
        audit.append(actor, Deed.of("identity.passwordChosen", "account", id.value()));
    }

    /** Notes that a wrong password was tried; of addresses that nobody has the log would only fill up (rules 12). */
    void refused(Account account) {
        LOG.log(Level.INFO, "wrong password for account {0}", account.id());
        audit.append(
                Actor.system(Actor.TRUST),
                Deed.of("identity.signInRefused", "account", account.id().value()));
    }

    /** Does nothing but fail if the database is away. */
    void requireDatabase() {
        accounts.find(NOBODY);
    }

    private static final EmailAddress NOBODY = new EmailAddress("nobody@invalid");
}
