package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.gatepost.directory.Hat;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Secret;

@ApplicationScoped
class JpaSignInRepository implements SignInRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager signIns;

    @Override
    public void add(SignIn signIn) {
        signIns.persist(signIn);
        signIns.flush(); // what SQL refers to it in the same transaction finds it
    }

    @Override
    public Optional<SignIn> find(Secret token) {
        return Optional.ofNullable(signIns.find(SignIn.class, token.hash()));
    }

    @Override
    public void seen(Secret token, Instant now) {
        signIns.createNamedQuery(SignIn.SEEN)
                .setParameter("hash", token.hash())
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public void wear(Secret token, SignIn signIn, Hat hat, Lifetime lifetime) {
        signIns.createNamedQuery(SignIn.WEARS)
                .setParameter("hash", token.hash())
                .setParameter("school", hat.school())
                .setParameter("person", hat.person())
                .setParameter("capacity", hat.capacity())
                .setParameter("idle", signIn.idleUnder(lifetime))
                .setParameter("ends", signIn.endsUnder(lifetime))
                .executeUpdate();
    }

    @Override
    public void end(Secret token) {
        signIns.createNamedQuery(SignIn.END).setParameter("hash", token.hash()).executeUpdate();
    }

    @Override
    public void endAll(AccountId account) {
        signIns.createNamedQuery(SignIn.END_ALL)
                .setParameter("account", account.value())
                .executeUpdate();
    }

    @Override
    public void endOthers(AccountId account, Secret kept) {
        signIns.createNamedQuery(SignIn.END_OTHERS)
                .setParameter("account", account.value())
                .setParameter("hash", kept.hash())
                .executeUpdate();
    }

    @Override
    public void forgetEnded(Instant now) {
        signIns.createNamedQuery(SignIn.FORGET).setParameter("now", now).executeUpdate();
    }
}
