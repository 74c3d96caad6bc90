package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.gatepost.identity.AccountId;

@ApplicationScoped
class JpaAccountRepository implements AccountRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager accounts;

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
}
