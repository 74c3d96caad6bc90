package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatepost.directory.Restriction;
import org.gatepost.kernel.PersonId;

@ApplicationScoped
class JpaRestrictionRepository implements RestrictionRepository {

    @PersistenceContext(unitName = "directory")
    EntityManager restrictions;

    @Override
    public void add(ImposedRestriction imposed) {
        restrictions.persist(imposed);
    }

    @Override
    public Optional<ImposedRestriction> find(PersonId guardian, PersonId child, Restriction kind) {
        return between(guardian, child).stream()
                .filter(imposed -> imposed.kind() == kind)
                .findFirst();
    }

    @Override
    public Set<Restriction> inForce(PersonId guardian, PersonId child) {
        return between(guardian, child).stream().map(ImposedRestriction::kind).collect(Collectors.toUnmodifiableSet());
    }

    private List<ImposedRestriction> between(PersonId guardian, PersonId child) {
        return restrictions
                .createNamedQuery(ImposedRestriction.IN_FORCE, ImposedRestriction.class)
                .setParameter("guardian", guardian)
                .setParameter("child", child)
                .getResultList();
    }
}
