package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatepost.directory.RoleChange;
import org.gatepost.directory.Roles;
import org.gatepost.directory.team.ClassTeams;
import org.gatepost.directory.team.TeamChange;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.HandoverPreviews;
import org.gatepost.messaging.Handovers;
import org.gatepost.messaging.Handovers.Move;
import org.gatepost.messaging.internal.RunningHands.Hands;

@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class HandoverPreviewsBean implements HandoverPreviews {

    private static final Comparator<Optional<Instant>> LAST_IF_UNKNOWN =
            Comparator.comparing(due -> due.orElse(Instant.MAX));

    private static final Comparator<Move> IN_ORDER = Comparator.comparing(Move::due, LAST_IF_UNKNOWN)
            .thenComparing(move -> move.to().toString())
            .thenComparing(move -> move.from().toString());

    @Inject
    ClassTeams teams;

    @Inject
    Roles roles;

    @Inject
    RunningHands hands;

    @Inject
    Rehearsal rehearsal;

    @Override
    @Requires({Duty.OFFICE, Duty.DEPUTY, Duty.HEAD})
    public Handovers ifMade(Actor actor, List<TeamChange> changes) {
        return rehearse(actor, () -> teams.make(actor, changes));
    }

    @Override
    @Requires({Duty.DEPUTY, Duty.HEAD})
    public Handovers ifRole(Actor actor, RoleChange change) {
        return rehearse(actor, () -> change.make(roles, actor));
    }

    private Handovers rehearse(Actor actor, Runnable change) {
        var known = hands.knownTo(actor);
        var outcome = rehearsal.of(change, () -> hands.of(actor.school(), known));
        return new Handovers(known.size(), moves(outcome.before(), outcome.after()));
    }

    private static List<Move> moves(Map<UUID, Hands> before, Map<UUID, Hands> after) {
        Map<Move, Integer> moves = new HashMap<>();
        before.forEach((thread, had) -> {
            var has = after.getOrDefault(thread, Hands.NOBODYS);
            if (!had.equals(has)) {
                moves.merge(new Move(had.people(), has.people(), had.due(), has.due(), 1), 1, Integer::sum);
            }
        });
        return moves.entrySet().stream()
                .map(same -> {
                    var move = same.getKey();
                    return new Move(move.from(), move.to(), move.due(), move.dueThen(), same.getValue());
                })
                .sorted(IN_ORDER)
                .collect(Collectors.toList());
    }
}
