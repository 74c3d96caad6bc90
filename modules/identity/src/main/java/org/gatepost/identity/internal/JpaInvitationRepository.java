package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.gatepost.identity.Secret;

@ApplicationScoped
class JpaInvitationRepository implements InvitationRepository {

    @PersistenceContext(unitName = "identity")
    EntityManager invitations;

    @Override
    public void replaceBy(Invitation invitation) {
        invitations
                .createNamedQuery(Invitation.REPLACE)
                .setParameter("account", invitation.account().value())
                .executeUpdate();
        invitations.persist(invitation);
    }

    @Override
    public Optional<Invitation> find(Secret code) {
        return Optional.ofNullable(invitations.find(Invitation.class, code.hash()));
    }

    @Override
    public boolean use(Secret code, Instant now) {
        return invitations
                        .createNamedQuery(Invitation.USE)
                        .setParameter("hash", code.hash())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
