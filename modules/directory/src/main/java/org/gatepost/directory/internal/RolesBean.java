package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.NewGovernor;
import org.gatepost.directory.RoleHolding;
import org.gatepost.directory.RoleId;
import org.gatepost.directory.RoleRefused;
import org.gatepost.directory.RoleRefused.Reason;
import org.gatepost.directory.Roles;
import org.gatepost.directory.StaffSummary;
import org.gatepost.directory.StaffingChanged;
import org.gatepost.directory.internal.RoleBook.Held;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.DomainEvents;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;

@ApplicationScoped
@Transactional
class RolesBean implements Roles {

    @Inject
    SchoolRegister schools;

    @Inject
    RoleBook book;

    @Inject
    PersonRegister people;

    @Inject
    StaffRegister staff;

    @Inject
    GovernorRegister governors;

    @Inject
    DirectoryPolicy policy;

    @Inject
    DomainEvents events;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR})
    public List<RoleHolding> held(Actor actor) {
        return book.heldFrom(today(actor)).stream()
                .map(held -> holding(actor, held))
                .sorted(Comparator.comparing(RoleHolding::duty))
                .toList();
    }

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR})
    public List<RoleHolding> of(Actor actor, PersonId person) {
        return book.of(person).stream().map(held -> holding(actor, held)).toList();
    }

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR})
    public List<Duty> mayGive(Actor actor) {
        return List.copyOf(policy.rolesGivenBy(actor));
    }

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR})
    public List<StaffSummary> candidates(Actor actor, Duty duty) {
        requireGranted(actor, duty);
        var all = OF_GOVERNORS.contains(duty) ? governors.all() : staff.on(today(actor));
        return all.stream()
                .filter(candidate -> !people.isSameHuman(candidate.id(), actor.person()))
                .toList();
    }

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR, Duty.OPERATOR})
    public RoleId give(Actor actor, PersonId person, Duty duty, LocalDate from, Optional<LocalDate> endsOn) {
        requireGranted(actor, duty);
        people.requireHere(person, OF_GOVERNORS.contains(duty) ? PersonKind.GOVERNOR : PersonKind.STAFF);
        if (people.isSameHuman(person, actor.person())) {
            throw new RoleRefused(Reason.TO_ONESELF, duty);
        }
        if (from.isBefore(today(actor)) || endsOn.stream().anyMatch(end -> !end.isAfter(from))) {
            throw new RoleRefused(Reason.DAYS, from);
        }
        book.lock(actor);
        if (book.of(person).stream().anyMatch(held -> held.duty() == duty && held.overlaps(from, endsOn))) {
            throw new RoleRefused(Reason.HELD, person);
        }
        var id = RoleId.next();
        book.add(actor, id, person, duty, from, endsOn, clock.instant());
        announce(actor, person, duty);
        audit.append(
                actor,
                deed("directory.roleGiven", person)
                        .with(duty + " from " + from
                                + endsOn.map(end -> " until " + end).orElse("")));
        return id;
    }

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR})
    public void end(Actor actor, RoleId id, LocalDate endsOn) {
        book.lock(actor);
        var held = book.find(id).orElseThrow(() -> NotFound.missing("role", id));
        requireGranted(actor, held.duty());
        var day = max(endsOn, held.from());
        if (endsOn.isBefore(today(actor))) {
            throw new RoleRefused(Reason.DAYS, endsOn);
        }
        if (!held.goesOnTo(day)) {
            throw NotFound.missing("role that goes on", id);
        }
        if (RoleGrants.isNeverVacant(held.duty()) && !isHeldByAnother(held, day)) {
            throw new RoleRefused(Reason.LAST, id);
        }
        book.end(actor, id, day, clock.instant());
        announce(actor, held.person(), held.duty());
        audit.append(actor, deed("directory.roleEnded", held.person()).with(held.duty() + " on " + day));
    }

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR})
    public void putFirst(Actor actor, RoleId id) {
        book.lock(actor);
        var held = book.find(id)
                .filter(holding -> holding.goesOnTo(today(actor)))
                .orElseThrow(() -> NotFound.missing("role", id));
        requireGranted(actor, held.duty());
        book.putFirst(id);
        audit.append(
                actor,
                deed("directory.roleNamedFirst", held.person()).with(held.duty().name()));
    }

    @Override
    @Requires({Duty.OFFICE, Duty.HEAD, Duty.DEPUTY, Duty.TRUST_ADMINISTRATOR, Duty.OPERATOR})
    public PersonId enterGovernor(Actor actor, NewGovernor entered) {
        requireGranted(actor, Duty.GOVERNOR);
        var governor = CheckedName.of(entered);
        if (people.isAddressOf(governor.email(), actor.person())) {
            throw new RoleRefused(Reason.TO_ONESELF, Duty.GOVERNOR);
        }
        book.lock(actor);
        if (governors.hasAddress(governor.email())) {
            throw new RoleRefused(Reason.ADDRESS_TAKEN, Duty.GOVERNOR);
        }
        var person = governors.add(actor.school(), governor);
        audit.append(actor, deed("directory.governorEntered", person));
        give(actor, person, Duty.GOVERNOR, governor.from(), Optional.empty());
        return person;
    }

    /** No governor ever has a thread. */
    private void announce(Actor actor, PersonId person, Duty duty) {
        if (!OF_GOVERNORS.contains(duty)) {
            events.publish(new StaffingChanged(actor.school(), Set.of(person)));
        }
    }

    /** Somebody who starts before a dated end of theirs is there on that day. */
    private boolean isHeldByAnother(Held held, LocalDate day) {
        return book.heldFrom(day).stream()
                .anyMatch(other -> other.duty() == held.duty()
                        && !other.person().equals(held.person())
                        && !other.from().isAfter(day));
    }

    private void requireGranted(Actor actor, Duty duty) {
        if (!policy.rolesGivenBy(actor).contains(duty)) {
            throw NotFound.hidden("role", duty, actor);
        }
    }

    private RoleHolding holding(Actor actor, Held held) {
        return new RoleHolding(
                held.id(),
                held.person(),
                held.name(),
                held.duty(),
                held.from(),
                Optional.ofNullable(held.endsOn()),
                policy.rolesGivenBy(actor).contains(held.duty()));
    }

    private LocalDate today(Actor actor) {
        return schools.today(actor.school());
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static Deed deed(String act, PersonId person) {
        return Deed.of(act, "person", person.value());
    }
}
