package org.gatepost.messaging.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.HeldColumn;
import org.gatepost.messaging.HeldColumn.HeldStep;
import org.gatepost.messaging.HeldColumn.Meets;
import org.gatepost.messaging.Nature;

/**
 * Works out how a concern meets the steps of a column, from who holds each duty (rules 4): as {@link Routes} does for one
 * thread, for any.
 *
 * @param holdersOf who holds a duty, in order; not asked for class teachers
 */
record HeldColumns(Function<Duty, List<PersonId>> holdersOf) {

    HeldColumn of(Nature nature, List<FlowStep> column) {
        List<HeldStep> steps = new ArrayList<>();
        Optional<HeldStep> before = Optional.empty();
        for (FlowStep step : column) {
            var held = held(step, before);
            steps.add(held);
            before = held.takesIt() ? Optional.of(held) : before;
        }
        return new HeldColumn(
                nature, steps.stream().map(step -> ended(step, steps)).toList());
    }

    private HeldStep held(FlowStep step, Optional<HeldStep> before) {
        var holders = holders(step);
        return new HeldStep(
                step.position(),
                step.channel(),
                step.duties(),
                holders,
                meets(step, holders, before),
                Optional.empty());
    }

    private List<PersonId> holders(FlowStep step) {
        var people = new LinkedHashSet<PersonId>();
        step.duties().stream()
                .filter(duty -> duty != Duty.CLASS_TEACHER)
                .sorted()
                .forEach(duty -> people.addAll(holdersOf.apply(duty)));
        return List.copyOf(people);
    }

    private static Meets meets(FlowStep step, List<PersonId> holders, Optional<HeldStep> before) {
        if (isOfClass(step)) {
            return before.filter(earlier -> earlier.duties().equals(step.duties()))
                            .isPresent()
                    ? Meets.SAME_HOLDERS
                    : Meets.CLASS_TEACHERS;
        }
        if (holders.isEmpty()) {
            return Meets.NOBODY;
        }
        boolean isSame = before.filter(earlier -> earlier.meets() == Meets.HOLDERS)
                .filter(earlier -> new LinkedHashSet<>(earlier.holders()).equals(new LinkedHashSet<>(holders)))
                .isPresent();
        return isSame ? Meets.SAME_HOLDERS : Meets.HOLDERS;
    }

    private static boolean isOfClass(FlowStep step) {
        return step.duties().contains(Duty.CLASS_TEACHER);
    }

    /** Where a concern is that passes it over: further on, else where it was, else at the office. */
    private static HeldStep ended(HeldStep step, List<HeldStep> all) {
        if (step.takesIt()) {
            return step;
        }
        int further = all.stream()
                .filter(other -> other.takesIt() && other.position() > step.position())
                .mapToInt(HeldStep::position)
                .findFirst()
                .orElse(0);
        int before = all.stream()
                .filter(other -> other.takesIt() && other.position() < step.position())
                .mapToInt(HeldStep::position)
                .max()
                .orElse(0);
        return new HeldStep(
                step.position(),
                step.channel(),
                step.duties(),
                step.holders(),
                step.meets(),
                Optional.of(further > 0 ? further : before));
    }
}
