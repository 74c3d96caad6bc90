package org.gatepost.messaging.internal;

import java.util.List;
import java.util.Set;
import org.gatepost.kernel.Duty;
import org.gatepost.messaging.Channel;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.Nature;

import static org.gatepost.messaging.Channel.APPOINTMENT;
import static org.gatepost.messaging.Channel.APPOINTMENT_THROUGH_OFFICE;
import static org.gatepost.messaging.Channel.MEETING;
import static org.gatepost.messaging.Channel.MESSAGE;

/** The policy's appendix 3, which holds for a school until it changes a column. */
final class PolicyChart {

    private PolicyChart() {}

    static List<FlowStep> column(Nature nature) {
        return switch (nature) {
            case LEARNING ->
                List.of(
                        step(1, MESSAGE, Duty.CLASS_TEACHER),
                        step(2, MEETING, Duty.CLASS_TEACHER),
                        step(3, APPOINTMENT, Duty.DEPUTY),
                        step(4, APPOINTMENT_THROUGH_OFFICE, Duty.HEAD));
            case PASTORAL ->
                List.of(
                        step(1, MESSAGE, Duty.CLASS_TEACHER),
                        step(2, MESSAGE, Duty.PASTORAL_LEAD),
                        step(3, APPOINTMENT, Duty.DEPUTY),
                        step(4, APPOINTMENT_THROUGH_OFFICE, Duty.HEAD));
            case SEND ->
                List.of(
                        step(1, MESSAGE, Duty.CLASS_TEACHER),
                        step(2, APPOINTMENT, Duty.SENCO),
                        step(3, APPOINTMENT_THROUGH_OFFICE, Duty.HEAD));
            case STAFF -> List.of(step(1, MESSAGE, Duty.RECEPTION), step(2, MESSAGE, Duty.DEPUTY, Duty.HEAD));
            case ADMIN -> List.of(step(1, MESSAGE, Duty.OFFICE));
        };
    }

    private static FlowStep step(int position, Channel channel, Duty... duties) {
        return new FlowStep(position, channel, Set.of(duties));
    }
}
