package org.gatepost.directory.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.jspecify.annotations.Nullable;

/** What somebody of the school decided, with why and when. It holds until it is lifted, and is kept then. */
@MappedSuperclass
abstract class OfficeDecision {

    @Id
    private UUID id;

    @Column(name = "school_id")
    private SchoolId school;

    private String reason;

    @Column(name = "decided_by")
    private PersonId decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "lifted_by")
    private @Nullable PersonId liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected OfficeDecision() {} // for JPA

    OfficeDecision(Actor by, String reason, Instant now) {
        this.id = UUID.randomUUID();
        this.school = by.school();
        this.reason = reason;
        this.decidedBy = by.person();
        this.decidedAt = now;
    }

    void lift(Actor by, Instant now) {
        liftedBy = by.person();
        liftedAt = now;
    }

    UUID id() {
        return id;
    }

    String reason() {
        return reason;
    }
}
