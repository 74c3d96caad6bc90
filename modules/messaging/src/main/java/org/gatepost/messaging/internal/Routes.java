package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.PathStep;
import org.gatepost.messaging.PathStep.State;

/** The way of a thread along its column of the flow chart: what lies behind it, and what it will meet (rules 4). */
@ApplicationScoped
class Routes {

    @Inject
    Columns columns;

    /**
     * What a thread meets further along its column.
     *
     * @param state {@link State#REACHED} where it will stop, else why it will pass
     */
    record Ahead(FlowStep step, State state, Set<PersonId> holders) {

        boolean takesIt() {
            return state == State.REACHED;
        }
    }

    /** The step it comes from, and before whom it was put there. */
    private record Behind(Set<Duty> duties, Set<PersonId> had) {

        /** Whether {@code holders}, who hold its duties by now, know the thread already. */
        boolean isKnownTo(Set<PersonId> holders) {
            return had.isEmpty() || !Collections.disjoint(had, holders);
        }
    }

    /** The steps ahead up to the first that takes the thread, in order. */
    List<Ahead> ahead(Dossier dossier, Moment moment) {
        var found = new ArrayList<Ahead>();
        var before = whereItIs(dossier);
        for (FlowStep step : further(dossier, moment)) {
            var ahead = ahead(step, before, dossier, moment);
            found.add(ahead);
            if (ahead.takesIt()) {
                return found;
            }
        }
        return found;
    }

    /** Whether there is a further step that takes it. */
    boolean hasFurtherStep(Dossier dossier, Moment moment) {
        return ahead(dossier, moment).stream().anyMatch(Ahead::takesIt);
    }

    private List<FlowStep> further(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        return columns.of(thread, moment).stream()
                .filter(step -> step.position() > thread.step())
                .toList();
    }

    private static Optional<Behind> whereItIs(Dossier dossier) {
        int position = dossier.thread().step();
        return dossier.stepAt(position).map(step -> new Behind(step.step().duties(), dossier.holdersAt(position)));
    }

    private static Ahead ahead(FlowStep step, Optional<Behind> before, Dossier dossier, Moment moment) {
        var holders = Recipients.of(step.duties(), dossier, moment);
        if (holders.isEmpty()) {
            return new Ahead(step, State.PASSED_OVER_NO_HOLDER, Set.of());
        }
        boolean officeGaveIt =
                dossier.thread().isOfficeFirst() && dossier.currentHolders().equals(holders);
        boolean heldByTheSame = before.filter(behind -> behind.isKnownTo(holders)
                        && Recipients.of(behind.duties(), dossier, moment).equals(holders))
                .isPresent();
        return officeGaveIt || heldByTheSame
                ? new Ahead(step, State.PASSED_OVER_SAME_HOLDERS, Set.of())
                : new Ahead(step, State.REACHED, holders);
    }

    /** The whole column: what lies behind as it was, what lies ahead with those who hold it now. */
    List<PathStep> path(Dossier dossier, Moment moment) {
        var thread = dossier.thread();
        var path = new ArrayList<PathStep>();
        dossier.path().stream()
                .filter(step -> step.step().position() <= thread.step())
                .forEach(step -> path.add(behind(step, dossier)));
        var before = whereItIs(dossier);
        for (FlowStep step : further(dossier, moment)) {
            var ahead = ahead(step, before, dossier, moment);
            path.add(dossier.stepAt(step.position())
                    .map(passed -> behind(passed, dossier))
                    .orElseGet(() -> inFront(ahead)));
            before = ahead.takesIt() ? Optional.of(new Behind(step.duties(), ahead.holders())) : before;
        }
        path.sort(Comparator.comparingInt(PathStep::position));
        return path;
    }

    private static PathStep behind(ReachedStep reached, Dossier dossier) {
        var step = reached.step();
        var holders = new LinkedHashSet<>(dossier.holdersAt(step.position()));
        holders.removeAll(dossier.concerned());
        return new PathStep(
                step.position(),
                step.channel(),
                step.duties(),
                reached.state(),
                dossier.thread().seenFrom(reached.since()),
                reached.state() == State.REACHED ? holders : Set.of());
    }

    private static PathStep inFront(Ahead ahead) {
        var step = ahead.step();
        return new PathStep(
                step.position(),
                step.channel(),
                step.duties(),
                ahead.takesIt() ? State.AHEAD : ahead.state(),
                Optional.empty(),
                ahead.holders());
    }
}
