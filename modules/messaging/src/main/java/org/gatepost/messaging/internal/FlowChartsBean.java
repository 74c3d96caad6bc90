package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.messaging.FlowCharts;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.messaging.Nature;

@ApplicationScoped
@Transactional
class FlowChartsBean implements FlowCharts {

    private static final Set<Duty> MAY_HOLD_A_STEP = EnumSet.of(
            Duty.CLASS_TEACHER,
            Duty.SUPPORT_STAFF,
            Duty.RECEPTION,
            Duty.OFFICE,
            Duty.PASTORAL_LEAD,
            Duty.SENCO,
            Duty.SAFEGUARDING_LEAD,
            Duty.DEPUTY,
            Duty.HEAD);

    @Inject
    Columns columns;

    @Inject
    ThreadRepository threads;

    @Inject
    Moments moments;

    @Inject
    AuditLog audit;

    @Override
    @Requires({Duty.GUARDIAN, Duty.STAFF})
    public List<FlowStep> column(Actor actor, Nature nature) {
        return columns.of(actor.school(), nature);
    }

    @Override
    @Requires({Duty.HEAD, Duty.DEPUTY})
    public void change(Actor actor, Nature nature, List<FlowStep> steps) {
        requireColumn(steps);
        var now = moments.at(actor).now();
        threads.removeChart(actor.school(), nature);
        steps.forEach(step -> threads.add(new ChartStep(actor, nature, step, now)));
        audit.append(actor, new Deed("messaging.flowChartChanged", "column:" + nature, steps.toString()));
    }

    private static void requireColumn(List<FlowStep> steps) {
        if (steps.isEmpty()) {
            throw new InvalidInput("steps", "empty");
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).position() != i + 1) {
                throw new InvalidInput("steps", "outOfOrder");
            }
            if (!MAY_HOLD_A_STEP.containsAll(steps.get(i).duties())) {
                throw new InvalidInput("steps", "notForStaff");
            }
        }
        if (steps.get(0).duties().stream().anyMatch(Duty::isSeniorLeader)) {
            throw new InvalidInput("steps", "beginsWithSeniorLeader"); // LEAD-3
        }
    }
}
