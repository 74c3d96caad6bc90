package org.gatepost.directory.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.jspecify.annotations.Nullable;

/** An override of one date, with who decided it and when. Kept when it is lifted. */
@Entity
@Table(schema = "directory", name = "day_override")
@NamedQuery(name = DecidedDay.IN_FORCE, query = """
                select d from DecidedDay d
                where d.school = :school and d.day >= :first and d.liftedAt is null
                order by d.day
                """)
class DecidedDay {

    static final String IN_FORCE = "DecidedDay.inForce";

    @Id
    private UUID id;

    @Column(name = "school_id")
    private SchoolId school;

    private LocalDate day;

    @Column(name = "is_open")
    private boolean open;

    private @Nullable LocalTime opens;

    private @Nullable LocalTime closes;

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
    protected DecidedDay() {} // for JPA

    DecidedDay(Actor by, DayOverride override, Instant now) {
        this.id = UUID.randomUUID();
        this.school = by.school();
        this.day = override.date();
        this.open = override.open();
        this.opens = override.hours().map(OpenWindow::from).orElse(null);
        this.closes = override.hours().map(OpenWindow::until).orElse(null);
        this.reason = override.reason();
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

    DayOverride override() {
        var hours = opens == null || closes == null
                ? Optional.<OpenWindow>empty()
                : Optional.of(new OpenWindow(opens, closes));
        return new DayOverride(day, open, reason, hours);
    }
}
