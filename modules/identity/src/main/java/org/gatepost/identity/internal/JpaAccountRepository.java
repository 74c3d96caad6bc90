package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gatepost.identity.AccountId;
import org.gatepost.kernel.sql.Sql;

@ApplicationScoped
class JpaAccountRepository implements AccountRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager accounts;

    @Inject
    Sql sql;

    @Override
    public Optional<Account> find(EmailAddress email) {
        return accounts.createNamedQuery(Account.BY_EMAIL, Account.class)
                .setParameter("email", email.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Account get(AccountId id) {
        return accounts.find(Account.class, id.value());
    }

    @Override
    public void add(Account account) {
        accounts.persist(account);
        accounts.flush(); // what SQL says of it in the same transaction finds it
    }

    @Override
    public boolean addIfNew(AccountId id, EmailAddress email, Instant now) {
        return sql.update("""
                        insert into identity.account (id, email, created_at, version) values (?, ?, ?, 1)
                        on conflict (email) do nothing""", id.value(), email.value(), now.atOffset(ZoneOffset.UTC)) == 1;
    }
}
