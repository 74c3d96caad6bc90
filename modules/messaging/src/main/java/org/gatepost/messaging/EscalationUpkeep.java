package org.gatepost.messaging;

import org.gatepost.kernel.Actor;

/** The timer's work: held answers are released and what is due is escalated, each exactly once (rules 4). */
public interface EscalationUpkeep {

    /**
     * Does what is due now in all schools, the oldest first, in one transaction per batch; several nodes may do so at
     * once. A school in which it fails does not keep the others from their turn.
     *
     * @param actor the platform
     */
    Done workOffDue(Actor actor);

    /**
     * What was done.
     *
     * @param released answers that were released
     * @param escalated threads that went a step further
     * @param overdue threads that were marked overdue at their last step
     */
    record Done(int released, int escalated, int overdue) {

        /** Nothing at all. */
        public static final Done NOTHING = new Done(0, 0, 0);

        /** Both together. */
        public Done plus(Done other) {
            return new Done(released + other.released, escalated + other.escalated, overdue + other.overdue);
        }
    }
}
