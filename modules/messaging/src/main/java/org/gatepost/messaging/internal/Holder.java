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
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.jspecify.annotations.Nullable;

/** Somebody before whom a thread was put; without an end they have it now. */
@Entity
@Table(schema = "messaging", name = "holder")
@NamedQuery(
        name = Holder.OF_THREADS,
        query = "select h from Holder h where h.thread in :threads order by h.round, h.since")
@NamedQuery(
        name = Holder.CURRENT_OF_THREADS,
        query = "select h from Holder h where h.thread in :threads and h.until is null")
class Holder {

    static final String OF_THREADS = "Holder.ofThreads";
    static final String CURRENT_OF_THREADS = "Holder.currentOfThreads";

    /** How somebody came to have a thread. Stored by name: add, never rename. */
    enum CameBy {
        /** By a duty of the step. */
        STEP,
        /** Because nobody who holds the step works until the answer is due (rules 3, cover). */
        COVER,
        HAND_ON,
        /** Because nobody holds any step: the office has to find somebody. */
        OFFICE,
        /** Because they answered last, and the parent writes again. */
        ANSWERED,
        /** To choose the person it is about, after others had that duty (A3-STAFF). */
        CHOOSER
    }

    @Id
    private UUID id;

    @Column(name = "school_id")
    private SchoolId school;

    @Column(name = "thread_id")
    private UUID thread;

    @Column(name = "person_id")
    private PersonId person;

    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "came_by")
    private CameBy cameBy;

    private int round;

    @SuppressWarnings("UnusedVariable") // lists are sorted by it
    private Instant since;

    private @Nullable Instant until;

    @SuppressWarnings("NullAway.Init")
    protected Holder() {} // for JPA

    /** @param round counts how often the thread changed hands; those of one round came to it together */
    Holder(ConcernThread thread, PersonId person, CameBy cameBy, int round, Instant now) {
        this.id = RowIds.next(now);
        this.school = thread.school();
        this.thread = thread.key();
        this.person = person;
        this.position = thread.step();
        this.cameBy = cameBy;
        this.round = round;
        this.since = now;
    }

    void end(Instant now) {
        if (until == null) {
            until = now;
        }
    }

    UUID thread() {
        return thread;
    }

    PersonId person() {
        return person;
    }

    int position() {
        return position;
    }

    int round() {
        return round;
    }

    boolean hasItNow() {
        return until == null;
    }

    /** Whether the flow chart put it before them, cover included. */
    boolean cameByStep() {
        return cameBy == CameBy.STEP || cameBy == CameBy.COVER;
    }

    CameBy cameBy() {
        return cameBy;
    }
}
