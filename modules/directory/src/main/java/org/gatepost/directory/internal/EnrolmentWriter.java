package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.directory.internal.SchoolRoster.Enrolment;
import org.gatepost.kernel.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Stores what a plan says about who is in which class. */
@ApplicationScoped
class EnrolmentWriter {

    @Inject
    Sql sql;

    /** Who moves to another class, or is something else there now, gets a new row; other changes are made in the row. */
    void write(SchoolPlan plan, Map<String, UUID> people, Map<String, UUID> classes) {
        List<Enrolment> opened = new ArrayList<>(plan.enrolments().added());
        List<Stored<Enrolment>> closed = new ArrayList<>(plan.enrolments().ended());
        List<Stored<Enrolment>> kept = new ArrayList<>();
        for (Stored<Enrolment> changed : plan.enrolments().changed()) {
            var before = Known.of(plan.stored().enrolments(), changed.facts().sourcedId());
            if (before.facts().isStill(changed.facts())) {
                kept.add(changed);
            } else {
                closed.add(changed);
                opened.add(changed.facts());
            }
        }
        close(plan, closed);
        keep(plan, kept);
        open(plan, opened, people, classes);
    }

    private void close(SchoolPlan plan, List<Stored<Enrolment>> closed) {
        sql.batch(
                "update directory.enrolment set gone = true, ended_on = least(ended_on, ?) where id = ?",
                closed,
                stored -> new Object[] {plan.today(), stored.id()});
    }

    private void keep(SchoolPlan plan, List<Stored<Enrolment>> kept) {
        sql.batch(
                "update directory.enrolment set is_primary = ?, from_day = ?, ended_on = ? where id = ?",
                kept,
                stored -> new @Nullable Object[] {
                    stored.facts().primary(),
                    stored.facts().from().orElse(plan.today()),
                    stored.facts().endedOn().orElse(null),
                    stored.id()
                });
    }

    private void open(SchoolPlan plan, List<Enrolment> opened, Map<String, UUID> people, Map<String, UUID> classes) {
        sql.batch("""
                insert into directory.enrolment
                  (id, school_id, class_id, person_id, sourced_id, role, is_primary, from_day, ended_on, source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ROSTER')
                """, opened, enrolment -> new @Nullable Object[] {
            UUID.randomUUID(),
            plan.stored().school().id(),
            Known.of(classes, enrolment.classSourcedId()),
            Known.of(people, enrolment.personSourcedId()),
            enrolment.sourcedId(),
            enrolment.role(),
            enrolment.primary(),
            enrolment.from().orElse(plan.today()),
            enrolment.endedOn().orElse(null)
        });
    }
}
