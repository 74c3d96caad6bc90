package org.gatepost.messaging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;

/**
 * A column of the flow chart with those who hold its steps now, for a concern that is about none of them and of nobody's
 * own family.
 *
 * @param steps the first one first; never empty
 */
public record HeldColumn(Nature nature, List<HeldStep> steps) {

    public HeldColumn {
        steps = List.copyOf(steps);
    }

    /** How a concern meets a step. Named in the texts. */
    public enum Meets {
        /** It comes before those who hold it. */
        HOLDERS,
        /** It comes before the teachers of the child's class. */
        CLASS_TEACHERS,
        /** Passed over: its holders are those of the step before, who have had it already. */
        SAME_HOLDERS,
        /** Passed over: nobody holds it, and the office is alerted. */
        NOBODY
    }

    /**
     * One step.
     *
     * @param holders who holds it now, in the order in which the school named them; empty for a step of class teachers
     * @param instead where a concern is that passes it over: the position of the next step that takes it, or of the one
     *     before, where it stays; 0 for the office, empty for a step that takes it
     */
    public record HeldStep(
            int position,
            Channel channel,
            Set<Duty> duties,
            List<PersonId> holders,
            Meets meets,
            Optional<Integer> instead) {

        public HeldStep {
            duties = Set.copyOf(duties);
            holders = List.copyOf(holders);
        }

        /** Whether a concern stops at it. */
        public boolean takesIt() {
            return meets == Meets.HOLDERS || meets == Meets.CLASS_TEACHERS;
        }
    }
}
