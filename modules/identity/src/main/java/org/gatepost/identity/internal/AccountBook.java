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
import org.gatepost.identity.Secret;
import org.gatepost.identity.UnusableInvitation;
import org.gatepost.kernel.Actor;

/** The accounts as they are stored, each step in its transaction. */
@ApplicationScoped
@Transactional
class AccountBook {

    private static final Logger LOG = Logger.getLogger(AccountBook.class.getName());

    @Inject
    AccountRepository accounts;

    @Inject
    InvitationRepository invitations;

    @Inject
    SignInRepository signIns;

    @Inject
    AccountPersons persons;

    @Inject
    HalfOpenSignIns halfOpen;

    @Inject
    LinkBook links;

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

    /** For whom {@code code} is, while it is good. */
    Optional<String> invited(Secret code, Instant now) {
        return invitations
                .find(code)
                .filter(invitation -> invitation.isGood(now))
                .map(invitation -> accounts.get(invitation.account()).email());
    }

    /**
     * Uses up {@code code} and lets its account in with nothing but the new password.
     *
     * @return the e-mail address of the account
     */
    String redeem(Secret code, String passwordHash, Instant now) {
        if (!invitations.use(code, now)) {
            throw new UnusableInvitation();
        }
        var id = invitations.find(code).orElseThrow(UnusableInvitation::new).account();
        var email = accounts.get(id).email();
        persons.bindByAddress(id, email);
        choosePassword(Actor.system(Actor.TRUST), id, passwordHash);
        return email;
    }

    /** Whoever knew the old password is out. */
    void choosePassword(Actor actor, AccountId id, String passwordHash) {
        accounts.get(id).choosePassword(passwordHash);
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
