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
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.Channel;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.Nature;

/** A step of a column that the school has made its own, and who did so when. */
@Entity
@Table(schema = "messaging", name = "flow_step")
@NamedQuery(
        name = ChartStep.OF_COLUMN,
        query = "select s from ChartStep s where s.school = :school and s.nature = :nature order by s.position")
class ChartStep {

    static final String OF_COLUMN = "ChartStep.ofColumn";

    @Id
    private UUID id;

    @Column(name = "school_id")
    private SchoolId school;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // kept for queries and for the record
    private Nature nature;

    private int position;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String duties;

    @Column(name = "changed_by")
    private PersonId changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected ChartStep() {} // for JPA

    ChartStep(Actor actor, Nature nature, FlowStep step, Instant now) {
        this.id = UUID.randomUUID();
        this.school = actor.school();
        this.nature = nature;
        this.position = step.position();
        this.channel = step.channel();
        this.duties = DutyNames.of(step.duties());
        this.changedBy = actor.person();
        this.changedAt = now;
    }

    FlowStep step() {
        return new FlowStep(position, channel, DutyNames.parse(duties));
    }
}
