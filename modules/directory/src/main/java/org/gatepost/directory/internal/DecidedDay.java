package org.gatepost.directory.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** An override of one date. */
@Entity
@Table(schema = "directory", name = "day_override")
@NamedQuery(name = DecidedDay.IN_FORCE, query = """
                select d from DecidedDay d
                where d.school = :school and d.day >= :first and d.liftedAt is null
                order by d.day
                """)
class DecidedDay extends OfficeDecision {

    static final String IN_FORCE = "DecidedDay.inForce";

    private LocalDate day;

    @Column(name = "is_open")
    private boolean open;

    private @Nullable LocalTime opens;

    private @Nullable LocalTime closes;

    @SuppressWarnings("NullAway.Init")
    protected DecidedDay() {} // for JPA

    DecidedDay(Actor by, DayOverride override, Instant now) {
        super(by, override.reason(), now);
        this.day = override.date();
        this.open = override.open();
        this.opens = override.hours().map(OpenWindow::from).orElse(null);
        this.closes = override.hours().map(OpenWindow::until).orElse(null);
    }

    DayOverride override() {
        var hours = opens == null || closes == null
                ? Optional.<OpenWindow>empty()
                : Optional.of(new OpenWindow(opens, closes));
        return new DayOverride(day, open, reason(), hours);
    }
}
