package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.kernel.sql.Sql;

/** Stores what a plan says about classes. */
@ApplicationScoped
class ClassWriter {

    @Inject
    Sql sql;

    /** The ids of all classes that are stored, by their ids in the roster. */
    Map<String, UUID> write(SchoolPlan plan) {
        var ids = Stored.ids(plan.stored().classes());
        var classes = plan.classes();
        classes.added().forEach(added -> ids.put(added.sourcedId(), UUID.randomUUID()));
        sql.batch(
                "insert into directory.school_class (id, school_id, sourced_id, name, class_type) values (?, ?, ?, ?, ?)",
                classes.added(),
                added -> new Object[] {
                    Known.of(ids, added.sourcedId()),
                    plan.stored().school().id(),
                    added.sourcedId(),
                    added.name(),
                    added.type()
                });
        sql.batch(
                "update directory.school_class set name = ?, class_type = ?, ended_on = null where id = ?",
                classes.updated(),
                stored -> new Object[] {stored.facts().name(), stored.facts().type(), stored.id()});
        sql.batch("update directory.school_class set ended_on = ? where id = ?", classes.ended(), stored ->
                new Object[] {plan.today(), stored.id()});
        return ids;
    }
}
