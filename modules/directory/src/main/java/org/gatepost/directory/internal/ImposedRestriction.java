package org.gatepost.directory.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gatepost.directory.Restriction;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.jspecify.annotations.Nullable;

/** That a guardian is kept from something with regard to a child, with who said so and why. Kept when it is lifted. */
@Entity
@Table(schema = "directory", name = "restriction")
@NamedQuery(name = ImposedRestriction.IN_FORCE, query = """
                select r from ImposedRestriction r
                where r.guardian = :guardian and r.child = :child and r.liftedAt is null
                """)
class ImposedRestriction {

    static final String IN_FORCE = "ImposedRestriction.inForce";

    @Id
    private UUID id;

    @Column(name = "school_id")
    private SchoolId school;

    @Column(name = "guardian_id")
    private PersonId guardian;

    @Column(name = "child_id")
    private PersonId child;

    @Enumerated(EnumType.STRING)
    private Restriction kind;

    @Column(name = "reason")
    private String reason;

    @Column(name = "imposed_by")
    private PersonId imposedBy;

    @Column(name = "imposed_at")
    private Instant imposedAt;

    @Column(name = "lifted_by")
    private @Nullable PersonId liftedBy;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ImposedRestriction() {} // for JPA

    ImposedRestriction(Actor by, PersonId guardian, PersonId child, Restriction kind, String reason, Instant now) {
        this.id = UUID.randomUUID();
        this.school = by.school();
        this.guardian = guardian;
        this.child = child;
        this.kind = kind;
        this.reason = reason;
        this.imposedBy = by.person();
        this.imposedAt = now;
    }

    void lift(Actor by, Instant now) {
        liftedBy = by.person();
        liftedAt = now;
    }

    UUID id() {
        return id;
    }

    Restriction kind() {
        return kind;
    }
}
