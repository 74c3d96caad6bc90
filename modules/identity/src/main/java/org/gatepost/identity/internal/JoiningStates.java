package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.directory.AdultSummary;
import org.gatepost.identity.InvitationEnd;
import org.gatepost.identity.JoiningLine;
import org.gatepost.identity.JoiningState;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.notification.LetterState;
import org.gatepost.notification.SentLetters;

/** How far people have come: from accounts, invitations and what became of letters. */
@ApplicationScoped
class JoiningStates {

    @Inject
    AccountPersons persons;

    @Inject
    InvitationBook invitations;

    @Inject
    SentLetters letters;

    @Inject
    IdentityPolicy policy;

    /** In the order of {@code adults}. */
    List<JoiningLine> of(Actor office, List<AdultSummary> adults, Instant now) {
        var ids = adults.stream().map(adult -> adult.hat().person()).toList();
        var joined = persons.boundAt(ids);
        var invited = invitations.latest(ids);
        var sent = letters.states(office, JoinLetters.INVITATION, idsOf(invited.values()));
        var inviter = policy.inviter(office);
        return adults.stream()
                .map(adult -> line(adult, joined, invited, sent, now, inviter))
                .toList();
    }

    private static List<UUID> idsOf(Collection<PersonInvitation> invitations) {
        return invitations.stream().map(PersonInvitation::id).toList();
    }

    private JoiningLine line(
            AdultSummary adult,
            Map<PersonId, Instant> joined,
            Map<PersonId, PersonInvitation> invited,
            Map<UUID, LetterState> sent,
            Instant now,
            IdentityPolicy.Inviter inviter) {
        var joinedAt = Optional.ofNullable(joined.get(adult.hat().person()));
        var last = Optional.ofNullable(invited.get(adult.hat().person()));
        var state = joinedAt.isPresent() ? JoiningState.JOINED : notJoined(adult, last, sent, now);
        boolean open = state != JoiningState.JOINED && state != JoiningState.LEFT;
        return new JoiningLine(
                adult,
                state,
                joinedAt.or(() -> last.map(PersonInvitation::madeAt)),
                last.filter(invitation -> invitation.route() == Route.SLIP).isPresent(),
                open && policy.mayInvite(inviter, adult));
    }

    private static JoiningState notJoined(
            AdultSummary adult, Optional<PersonInvitation> last, Map<UUID, LetterState> sent, Instant now) {
        if (adult.hat().capacity() == Capacity.GUARDIAN && adult.children().isEmpty()) {
            return JoiningState.LEFT;
        }
        return last.map(invitation -> state(invitation, sent, now))
                .orElseGet(() -> adult.email().isPresent() ? JoiningState.NEVER_INVITED : JoiningState.NO_ADDRESS);
    }

    private static JoiningState state(PersonInvitation invitation, Map<UUID, LetterState> sent, Instant now) {
        if (invitation.ended().equals(Optional.of(InvitationEnd.WITHDRAWN))) {
            return JoiningState.WITHDRAWN;
        }
        if (!invitation.isOpen(now)) {
            return JoiningState.EXPIRED;
        }
        return sent.get(invitation.id()) == LetterState.UNDELIVERED ? JoiningState.UNDELIVERED : JoiningState.INVITED;
    }
}
