package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gatepost.kernel.sql.Sql;

/** Carries a plan out at the school that the transaction has entered, in batches. */
@ApplicationScoped
class RosterWriter {

    @Inject
    Sql sql;

    @Inject
    PeopleWriter people;

    @Inject
    ClassWriter classes;

    @Inject
    EnrolmentWriter enrolments;

    @Inject
    LinkWriter links;

    void write(SchoolPlan plan) {
        writeSchool(plan);
        var personIds = people.write(plan);
        var classIds = classes.write(plan);
        enrolments.write(plan, personIds, classIds);
        links.write(plan, personIds);
    }

    private void writeSchool(SchoolPlan plan) {
        var school = plan.stored().school();
        if (plan.isNew()) {
            sql.update(
                    "insert into directory.school (id, sourced_id, name) values (?, ?, ?)",
                    school.id(),
                    school.sourcedId(),
                    plan.roster().name());
        } else if (plan.ends()) {
            sql.update(
                    "update directory.school set ended_on = ? where id = ? and ended_on is null",
                    plan.today(),
                    school.id());
        } else if (plan.isRenamed() || plan.stored().isEnded()) {
            sql.update(
                    "update directory.school set name = ?, ended_on = null where id = ?",
                    plan.roster().name(),
                    school.id());
        }
    }
}
