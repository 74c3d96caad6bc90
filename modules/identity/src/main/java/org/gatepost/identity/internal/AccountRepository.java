package org.gatepost.identity.internal;

import java.util.Optional;
import org.gatepost.identity.AccountId;

interface AccountRepository {

    Optional<Account> find(EmailAddress email);

    Account get(AccountId id);

    void add(Account account);
}
