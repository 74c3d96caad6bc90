package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
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

    @Override
    @Requires({Duty.GUARDIAN, Duty.STAFF, Duty.SYSTEM, Duty.OPERATOR})
    public Map<PersonId, String> names(Actor actor, Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return people.named(Set.copyOf(ids)).stream()
                .filter(isKnownTo(actor))
                .collect(Collectors.toUnmodifiableMap(Named::id, Named::displayName));
    }

    private Predicate<Named> isKnownTo(Actor actor) {
        if (actor.capacity() != Capacity.GUARDIAN) {
            return named -> true;
        }
        var family = links.childrenOf(actor.person(), schools.today(actor.school())).stream()
                .map(ChildSummary::id)
                .collect(Collectors.toUnmodifiableSet());
        return named ->
                named.kind() == PersonKind.STAFF || named.id().equals(actor.person()) || family.contains(named.id());
    }
}
