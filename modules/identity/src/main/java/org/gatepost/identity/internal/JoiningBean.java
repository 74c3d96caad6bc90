package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.AdultSummary;
import org.gatepost.directory.Adults;
import org.gatepost.directory.ChildSummary;
import org.gatepost.identity.InvitationEnd;
import org.gatepost.identity.Joining;
import org.gatepost.identity.JoiningFilter;
import org.gatepost.identity.JoiningLine;
import org.gatepost.identity.JoiningPage;
import org.gatepost.identity.JoiningState;
import org.gatepost.identity.Slip;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.Outbox;

@ApplicationScoped
@Transactional
class JoiningBean implements Joining {

    /** How long the same button is the same wish. */
    private static final Duration A_MOMENT = Duration.ofMinutes(10);

    @Inject
    Adults adults;

    @Inject
    JoiningStates states;

    @Inject
    InvitationBook invitations;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public JoiningPage list(Actor office, JoiningFilter filter, Optional<PersonId> after) {
        var all = all(office, filter, clock.instant());
        var asked = all.stream().filter(line -> isAskedFor(line, filter)).toList();
        var rest = after.map(last -> asked.stream()
                        .dropWhile(line -> !line.adult().hat().person().equals(last))
                        .skip(1)
                        .toList())
                .orElse(asked);
        var lines = rest.stream().limit(JoiningPage.LENGTH).toList();
        return new JoiningPage(lines, lines.size() < rest.size() ? last(lines) : Optional.empty(), counts(all));
    }

    private List<JoiningLine> all(Actor office, JoiningFilter filter, Instant now) {
        return states.of(office, adults.list(office, filter.query(), Optional.empty(), Integer.MAX_VALUE), now);
    }

    private static boolean isAskedFor(JoiningLine line, JoiningFilter filter) {
        return filter.state().map(state -> state == line.state()).orElse(true);
    }

    private static Optional<PersonId> last(List<JoiningLine> lines) {
        return Optional.of(lines.get(lines.size() - 1).adult().hat().person());
    }

    private static Map<JoiningState, Integer> counts(List<JoiningLine> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        JoiningLine::state, () -> new EnumMap<>(JoiningState.class), Collectors.summingInt(each -> 1)));
    }

    @Override
    @Requires({Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public Invitable invitable(Actor office, JoiningFilter filter) {
        var lines = all(office, filter, clock.instant()).stream()
                .filter(line -> isAskedFor(line, filter) && line.mayInvite())
                .filter(line ->
                        line.state() != JoiningState.INVITED || filter.state().isPresent())
                .toList();
        return new Invitable(people(lines.stream()), people(lines.stream().filter(line -> hasAddress(line.adult()))));
    }

    private static List<PersonId> people(Stream<JoiningLine> lines) {
        return lines.map(line -> line.adult().hat().person()).toList();
    }

    private static boolean hasAddress(AdultSummary adult) {
        return adult.email().flatMap(EmailAddress::parse).isPresent();
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD})
    public int inviteByLetter(Actor office, Collection<PersonId> people) {
        var now = clock.instant();
        return (int) invitable(office, people, now).stream()
                .filter(JoiningBean::hasAddress)
                .peek(adult -> inviteByLetter(office, adult, now))
                .count();
    }

    private void inviteByLetter(Actor office, AdultSummary adult, Instant now) {
        var email = adult.email().flatMap(EmailAddress::parse);
        boolean again = recent(adult, Route.LETTER, now)
                .filter(invitation -> invitation.email().equals(email))
                .isPresent();
        if (!again) {
            var invitation = invitations.make(adult.hat(), Route.LETTER, email, office, now);
            outbox.post(office, new LetterOrder(JoinLetters.INVITATION, invitation.id()));
            audit.append(office, invited(adult, Route.LETTER));
        }
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD})
    public List<Slip> slips(Actor office, Collection<PersonId> people) {
        var now = clock.instant();
        return invitable(office, people, now).stream()
                .sorted(Comparator.comparing(JoiningBean::className)) // stays by name within a class
                .map(adult -> slip(office, adult, now))
                .toList();
    }

    private Slip slip(Actor office, AdultSummary adult, Instant now) {
        var invitation = recent(adult, Route.SLIP, now)
                .orElseGet(() -> invitations.make(adult.hat(), Route.SLIP, Optional.empty(), office, now));
        audit.append(office, invited(adult, Route.SLIP));
        return new Slip(adult, invitations.code(invitation), invitation.expiresAt());
    }

    private static String className(AdultSummary adult) {
        return adult.children().stream()
                .map(ChildSummary::className)
                .findFirst()
                .orElse("");
    }

    private static Deed invited(AdultSummary adult, Route route) {
        return Deed.of("identity.invited", "person", adult.hat().person().value())
                .with(route.name());
    }

    /** What was made by that route a moment ago and is still good. */
    private Optional<PersonInvitation> recent(AdultSummary adult, Route route, Instant now) {
        var person = adult.hat().person();
        return Optional.ofNullable(invitations.latest(List.of(person)).get(person))
                .filter(last -> last.route() == route && last.isOpen(now))
                .filter(last -> now.isBefore(last.madeAt().plus(A_MOMENT)));
    }

    private List<AdultSummary> invitable(Actor office, Collection<PersonId> people, Instant now) {
        return states.of(office, adults.of(office, people), now).stream()
                .filter(JoiningLine::mayInvite)
                .map(JoiningLine::adult)
                .toList();
    }

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD})
    public int withdraw(Actor office, Collection<PersonId> people) {
        var now = clock.instant();
        return (int) invitable(office, people, now).stream()
                .filter(adult -> withdrawn(office, adult, now))
                .count();
    }

    private boolean withdrawn(Actor office, AdultSummary adult, Instant now) {
        var person = adult.hat().person();
        boolean had = invitations.endAll(person, InvitationEnd.WITHDRAWN, now) > 0;
        if (had) {
            audit.append(office, Deed.of("identity.invitationWithdrawn", "person", person.value()));
        }
        return had;
    }
}
