package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.Channel;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.Nature;

/** The columns of a school's flow chart: its own, or else the policy's. */
@ApplicationScoped
class Columns {

    private static final Set<Duty> OFFICE = Set.of(Duty.RECEPTION, Duty.OFFICE);

    @Inject
    ThreadRepository threads;

    List<FlowStep> of(SchoolId school, Nature nature) {
        var own =
                threads.chartSteps(school, nature).stream().map(ChartStep::step).toList();
        return own.isEmpty() ? PolicyChart.column(nature) : own;
    }

    /** The column for one concern. */
    List<FlowStep> of(ConcernThread thread, Moment moment) {
        var column = moment.column(thread.nature(), nature -> of(thread.school(), nature));
        if (thread.isAboutOffice()) {
            return aboutOffice(column);
        }
        return thread.isOfficeFirst() ? officeFirst(column, thread, moment) : column;
    }

    /** What is about the office does not come before the office (A3-STAFF). */
    private static List<FlowStep> aboutOffice(List<FlowStep> column) {
        var without = new ArrayList<FlowStep>();
        without.add(new FlowStep(1, column.get(0).channel(), Set.of(Duty.DEPUTY)));
        column.stream().skip(1).flatMap(step -> withoutOffice(step).stream()).forEach(without::add);
        return without;
    }

    /** The office, or reception where nobody is in the office, and then the column (rules 6). */
    private static List<FlowStep> officeFirst(List<FlowStep> column, ConcernThread thread, Moment moment) {
        if (thread.nature() == Nature.STAFF || OFFICE.containsAll(column.get(0).duties())) {
            return column;
        }
        boolean isThere = moment.holdersOf(Set.of(Duty.OFFICE), thread.child()).stream()
                .anyMatch(person -> !moment.isFamily(person, thread.child()));
        var longer = new ArrayList<FlowStep>();
        longer.add(new FlowStep(1, Channel.MESSAGE, Set.of(isThere ? Duty.OFFICE : Duty.RECEPTION)));
        column.forEach(step -> longer.add(new FlowStep(step.position() + 1, step.channel(), step.duties())));
        return longer;
    }

    private static Optional<FlowStep> withoutOffice(FlowStep step) {
        var duties = new HashSet<>(step.duties());
        duties.removeAll(OFFICE);
        return duties.isEmpty() ? Optional.empty() : Optional.of(new FlowStep(step.position(), step.channel(), duties));
    }
}
