package org.gatepost.identity.internal;

import java.time.Instant;
import java.util.Optional;
import org.gatepost.identity.AccountId;

interface AccountRepository {

    Optional<Account> find(EmailAddress email);

    Account get(AccountId id);

    void add(Account account);

    /** Adds one, unless there is one with that address; whether it did. */
    boolean addIfNew(AccountId id, EmailAddress email, Instant now);
}
