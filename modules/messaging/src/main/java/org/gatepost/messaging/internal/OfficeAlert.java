package org.gatepost.messaging.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.OfficeAlerts.Alert;
import org.gatepost.messaging.OfficeAlerts.Kind;
import org.jspecify.annotations.Nullable;

/** Something the office has to put right; one row for the same trouble until it has been dealt with. */
@Entity
@Table(schema = "messaging", name = "office_alert")
@NamedQuery(name = OfficeAlert.OPEN, query = """
                select a from OfficeAlert a
                where a.school = :school and a.dealtWithAt is null
                order by a.raisedAt desc, a.id""")
class OfficeAlert {

    static final String OPEN = "OfficeAlert.open";

    /** In the place of a thread; the persistence provider cannot read a uuid that is null. */
    static final UUID NO_THREAD = new UUID(0, 0);

    @Id
    private UUID id;

    @Column(name = "school_id")
    private SchoolId school;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "thread_id")
    private UUID thread;

    /** Name of the nature; the persistence provider cannot read an enum that is null. */
    private @Nullable String nature;

    private String duties;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "dealt_with_at")
    private @Nullable Instant dealtWithAt;

    @Column(name = "dealt_with_by")
    private @Nullable PersonId dealtWithBy;

    @SuppressWarnings("NullAway.Init")
    protected OfficeAlert() {} // for JPA, rows are inserted by SQL that passes over a duplicate

    UUID id() {
        return id;
    }

    boolean isOf(SchoolId wanted) {
        return school.equals(wanted);
    }

    /** The thread about staff it would betray; empty if everybody may know of it. */
    Optional<UUID> thread() {
        return Optional.of(thread).filter(about -> !about.equals(NO_THREAD));
    }

    /** Whether this was the first time. */
    boolean dealtWith(PersonId by, Instant now) {
        if (dealtWithAt != null) {
            return false;
        }
        dealtWithAt = now;
        dealtWithBy = by;
        return true;
    }

    Alert alert() {
        return new Alert(id, kind, Optional.ofNullable(nature).map(Nature::valueOf), DutyNames.parse(duties), raisedAt);
    }
}
