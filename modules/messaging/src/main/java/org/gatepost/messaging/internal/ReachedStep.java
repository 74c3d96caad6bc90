package org.gatepost.messaging.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.Channel;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.PathStep.State;

/** A step that a thread came to or passed over; the table holds each of a thread once. */
@Entity
@Table(schema = "messaging", name = "path_step")
@NamedQuery(
        name = ReachedStep.OF_THREADS,
        query = "select s from ReachedStep s where s.thread in :threads order by s.position")
class ReachedStep {

    static final String OF_THREADS = "ReachedStep.ofThreads";

    @Id
    private UUID id;

    @Column(name = "school_id")
    private SchoolId school;

    @Column(name = "thread_id")
    private UUID thread;

    private int position;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String duties;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected ReachedStep() {} // for JPA

    ReachedStep(SchoolId school, UUID thread, FlowStep step, State state, Instant now) {
        this.id = RowIds.next(now);
        this.school = school;
        this.thread = thread;
        this.position = step.position();
        this.channel = step.channel();
        this.duties = DutyNames.of(step.duties());
        this.state = state;
        this.since = now;
    }

    /** Somebody holds it by now; {@code as} is what it is in the column of today. */
    void reach(FlowStep as, Instant now) {
        if (state == State.REACHED || as.position() != position) {
            throw new IllegalStateException(
                    "step " + position + " of thread " + thread + " cannot be reached as " + as + ": it is " + state);
        }
        channel = as.channel();
        duties = DutyNames.of(as.duties());
        state = State.REACHED;
        since = now;
    }

    UUID thread() {
        return thread;
    }

    FlowStep step() {
        return new FlowStep(position, channel, DutyNames.parse(duties));
    }

    State state() {
        return state;
    }

    Instant since() {
        return since;
    }
}
