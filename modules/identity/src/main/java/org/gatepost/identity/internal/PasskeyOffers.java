package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.gatepost.identity.AccountId;
import org.gatepost.kernel.sql.Sql;

/** To whom a passkey is still to be offered: nobody is asked again who has said no or made one. */
@ApplicationScoped
@Transactional
class PasskeyOffers {

    private static final String OPEN = """
            select 1 from identity.account a where a.id = ? and not a.passkey_offer_ended
            and not exists (select 1 from identity.passkey p where p.account_id = a.id)""";

    @Inject
    Sql sql;

    boolean isOpen(AccountId account) {
        return sql.exists(OPEN, account.value());
    }

    void end(AccountId account) {
        sql.update("update identity.account set passkey_offer_ended = true where id = ?", account.value());
    }
}
