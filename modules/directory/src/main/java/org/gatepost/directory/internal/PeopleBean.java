package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.People;
import org.gatepost.directory.internal.PersonRegister.Named;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;

@ApplicationScoped
@Transactional
class PeopleBean implements People {

    @Inject
    SchoolRegister schools;

    @Inject
    PersonRegister people;

    @Inject
    Links links;

    @Inject
    DirectoryPolicy policy;

    @Override
    @Requires({Duty.GUARDIAN, Duty.STAFF, Duty.SYSTEM, Duty.OPERATOR})
    public Map<PersonId, String> names(Actor actor, Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var named = people.named(Set.copyOf(ids));
        return named.stream()
                .filter(isKnownTo(actor, named))
                .collect(Collectors.toUnmodifiableMap(Named::id, Named::displayName));
    }

    private Predicate<Named> isKnownTo(Actor actor, List<Named> named) {
        var children = actor.capacity() == Capacity.GUARDIAN
                        && named.stream().anyMatch(person -> person.kind() == PersonKind.PUPIL)
                ? childrenOf(actor)
                : Set.<PersonId>of();
        return person -> policy.mayKnowName(actor, person, children);
    }

    private Set<PersonId> childrenOf(Actor guardian) {
        return links.childrenOf(guardian.person(), schools.today(guardian.school())).stream()
                .map(ChildSummary::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
