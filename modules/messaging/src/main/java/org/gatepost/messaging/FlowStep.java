package org.gatepost.messaging;

import java.util.Set;
import org.gatepost.kernel.Duty;

/**
 * One step of a column of the school's flow chart.
 *
 * @param position from 1, in the order of the column
 * @param duties a concern goes to everybody who has one of them, for the class of the child where the duty is one of a
 *     class; never empty
 */
public record FlowStep(int position, Channel channel, Set<Duty> duties) {

    public FlowStep {
        duties = Set.copyOf(duties);
        if (position < 1) {
            throw new IllegalArgumentException("a step's position starts from 1: " + position);
        }
        if (duties.isEmpty()) {
            throw new IllegalArgumentException("step " + position + " names no duty");
        }
    }
}
