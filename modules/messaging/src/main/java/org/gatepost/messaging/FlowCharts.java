package org.gatepost.messaging;

import java.util.List;
import org.gatepost.kernel.Actor;

/** The school's communication flow chart (PARENT-2, A3): data of each school, the policy's until it is changed. */
public interface FlowCharts {

    /** The steps that a concern of this nature takes, the first one first; never empty. */
    List<FlowStep> column(Actor actor, Nature nature);

    /**
     * Replaces a column from now on; for head and deputy. What has been escalated stays where it is.
     *
     * @param steps their positions are 1, 2, … in this order
     * @throws InvalidInput if there is no step, a position is missing, or a duty is not one of staff
     */
    void change(Actor actor, Nature nature, List<FlowStep> steps);
}
