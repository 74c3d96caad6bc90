package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.directory.internal.SchoolRoster.Person;
import org.gatepost.kernel.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Stores what a plan says about people. */
@ApplicationScoped
class PeopleWriter {

    @Inject
    Sql sql;

    /** The ids of everybody who is stored, by their ids in the roster. */
    Map<String, UUID> write(SchoolPlan plan) {
        var ids = Stored.ids(plan.stored().people());
        add(plan, ids);
        change(plan);
        sql.batch(
                "update directory.person set ended_on = ? where id = ?",
                plan.people().ended(),
                person -> new Object[] {plan.today(), person.id()});
        return ids;
    }

    private void add(SchoolPlan plan, Map<String, UUID> ids) {
        plan.people().added().forEach(person -> ids.put(person.sourcedId(), UUID.randomUUID()));
        sql.batch("""
                insert into directory.person
                  (id, school_id, sourced_id, kind, roster_role, given_name, family_name, email, enabled)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, plan.people().added(), person -> new @Nullable Object[] {
            Known.of(ids, person.sourcedId()),
            plan.stored().school().id(),
            person.sourcedId(),
            person.kind(),
            person.role(),
            person.givenName(),
            person.familyName(),
            person.email(),
            person.enabled()
        });
    }

    private void change(SchoolPlan plan) {
        sql.batch("""
                update directory.person
                set roster_role = ?, given_name = ?, family_name = ?, email = ?, enabled = ?, ended_on = null
                where id = ?
                """, plan.people().updated(), stored -> parameters(stored.facts(), stored.id()));
    }

    private static @Nullable Object[] parameters(Person person, UUID id) {
        return new @Nullable Object[] {
            person.role(), person.givenName(), person.familyName(), person.email(), person.enabled(), id
        };
    }
}
