package org.gatepost.directory.internal;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.gatepost.directory.Restriction;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** That a guardian is kept from something with regard to a child. */
@Entity
@Table(schema = "directory", name = "restriction")
@AttributeOverride(name = "decidedBy", column = @Column(name = "imposed_by"))
@AttributeOverride(name = "decidedAt", column = @Column(name = "imposed_at"))
@NamedQuery(name = ImposedRestriction.IN_FORCE, query = """
                select r from ImposedRestriction r
                where r.guardian = :guardian and r.child = :child and r.liftedAt is null
                """)
class ImposedRestriction extends OfficeDecision {

    static final String IN_FORCE = "ImposedRestriction.inForce";

    @Column(name = "guardian_id")
    private PersonId guardian;

    @Column(name = "child_id")
    private PersonId child;

    @Enumerated(EnumType.STRING)
    private Restriction kind;

    @Column(name = "review_on")
    @SuppressWarnings("UnusedVariable") // read by RestrictionHistory
    private @Nullable LocalDate reviewOn;

    @SuppressWarnings("NullAway.Init")
    protected ImposedRestriction() {} // for JPA

    ImposedRestriction(Actor by, PersonId guardian, PersonId child, Restriction kind, String reason, Instant now) {
        super(by, reason, now);
        this.guardian = guardian;
        this.child = child;
        this.kind = kind;
    }

    /** By when the school looks at it again. */
    void reviewOn(LocalDate day) {
        reviewOn = day;
    }

    Restriction kind() {
        return kind;
    }
}
