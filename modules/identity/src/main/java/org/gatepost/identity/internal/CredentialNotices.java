package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.gatepost.identity.AccountId;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.Outbox;

/** Tells the owner of an account by letter that something has changed about how they are let in (SEC-RST-01). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CredentialNotices {

    private static final String ADD = """
            insert into identity.credential_notice (id, account_id, recipient, told_at)
            values (?, ?, ?, ?)""";

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    @Inject
    AccountRepository accounts;

    @Inject
    Clock clock;

    /** In the transaction of the change, to the address that the account has at this moment. */
    void tell(AccountId account, CredentialChange what) {
        tell(account, accounts.get(account).email(), what);
    }

    /** The same, to an address that the account has no more. */
    void tell(AccountId account, String recipient, CredentialChange what) {
        var id = UUID.randomUUID();
        sql.update(ADD, id, account.value(), recipient, clock.instant().atOffset(ZoneOffset.UTC));
        outbox.post(Actor.system(Actor.TRUST), new LetterOrder(what.letter(), id));
    }
}
