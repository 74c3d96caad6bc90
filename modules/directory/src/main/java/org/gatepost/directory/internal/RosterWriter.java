package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.gatepost.directory.internal.Differences.Stored;
import org.gatepost.directory.internal.SchoolRoster.Enrolment;
import org.gatepost.directory.internal.SchoolRoster.Link;
import org.gatepost.directory.internal.SchoolRoster.Person;
import org.gatepost.directory.internal.SchoolRoster.SchoolClass;
import org.gatepost.kernel.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Carries a plan out at the school that the transaction has entered, in batches. */
@ApplicationScoped
class RosterWriter {

    private static final String INSERT_ENROLMENT = """
            insert into directory.enrolment
              (id, school_id, class_id, person_id, sourced_id, role, is_primary, from_day, ended_on, source)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ROSTER')
            """;

    @Inject
    Sql sql;

    void write(SchoolPlan plan) {
        writeSchool(plan);
        var people = writePeople(plan);
        var classes = writeClasses(plan);
        writeEnrolments(plan, people, classes);
        writeLinks(plan, people);
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

    /** The ids of everybody who is stored, by their ids in the roster. */
    private Map<String, UUID> writePeople(SchoolPlan plan) {
        Map<String, UUID> ids = ids(plan.stored().people());
        List<@Nullable Object[]> added = new ArrayList<>();
        for (Person person : plan.people().added()) {
            var id = UUID.randomUUID();
            ids.put(person.sourcedId(), id);
            added.add(new @Nullable Object[] {
                id,
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
        sql.batch("""
                insert into directory.person
                  (id, school_id, sourced_id, kind, roster_role, given_name, family_name, email, enabled)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, added);
        List<@Nullable Object[]> changed = new ArrayList<>();
        for (var people : List.of(plan.people().changed(), plan.people().reopened())) {
            for (Stored<Person> stored : people) {
                var person = stored.facts();
                changed.add(new @Nullable Object[] {
                    person.role(),
                    person.givenName(),
                    person.familyName(),
                    person.email(),
                    person.enabled(),
                    stored.id()
                });
            }
        }
        sql.batch("""
                update directory.person
                set roster_role = ?, given_name = ?, family_name = ?, email = ?, enabled = ?, ended_on = null
                where id = ?
                """, changed);
        end("person", plan, plan.people().ended());
        return ids;
    }

    private Map<String, UUID> writeClasses(SchoolPlan plan) {
        Map<String, UUID> ids = ids(plan.stored().classes());
        List<@Nullable Object[]> added = new ArrayList<>();
        for (SchoolClass schoolClass : plan.classes().added()) {
            var id = UUID.randomUUID();
            ids.put(schoolClass.sourcedId(), id);
            added.add(new Object[] {
                id, plan.stored().school().id(), schoolClass.sourcedId(), schoolClass.name(), schoolClass.type()
            });
        }
        sql.batch(
                "insert into directory.school_class (id, school_id, sourced_id, name, class_type) values (?, ?, ?, ?, ?)",
                added);
        for (var classes : List.of(plan.classes().changed(), plan.classes().reopened())) {
            sql.batch(
                    "update directory.school_class set name = ?, class_type = ?, ended_on = null where id = ?",
                    rows(classes, stored ->
                            new Object[] {stored.facts().name(), stored.facts().type(), stored.id()}));
        }
        end("school_class", plan, plan.classes().ended());
        return ids;
    }

    private void writeEnrolments(SchoolPlan plan, Map<String, UUID> people, Map<String, UUID> classes) {
        var before = plan.stored().enrolments();
        List<Enrolment> opened = new ArrayList<>(plan.enrolments().added());
        List<Stored<Enrolment>> closed = new ArrayList<>(plan.enrolments().ended());
        List<Stored<Enrolment>> kept = new ArrayList<>();
        for (Stored<Enrolment> changed : plan.enrolments().changed()) {
            var sourcedId = changed.facts().sourcedId();
            if (known(before, sourcedId).facts().isStill(changed.facts())) {
                kept.add(changed);
            } else {
                closed.add(changed);
                opened.add(changed.facts());
            }
        }
        sql.batch(
                "update directory.enrolment set gone = true, ended_on = least(ended_on, ?) where id = ?",
                rows(closed, stored -> new Object[] {plan.today(), stored.id()}));
        sql.batch(
                "update directory.enrolment set is_primary = ?, from_day = ?, ended_on = ? where id = ?",
                rows(kept, stored -> new @Nullable Object[] {
                    stored.facts().primary(),
                    stored.facts().from().orElse(plan.today()),
                    stored.facts().endedOn().orElse(null),
                    stored.id()
                }));
        sql.batch(INSERT_ENROLMENT, rows(opened, enrolment -> new @Nullable Object[] {
            UUID.randomUUID(),
            plan.stored().school().id(),
            known(classes, enrolment.classSourcedId()),
            known(people, enrolment.personSourcedId()),
            enrolment.sourcedId(),
            enrolment.role(),
            enrolment.primary(),
            enrolment.from().orElse(plan.today()),
            enrolment.endedOn().orElse(null)
        }));
    }

    private void writeLinks(SchoolPlan plan, Map<String, UUID> people) {
        sql.batch("""
                update directory.guardian_link set ended_on = ?
                where guardian_id = ? and child_id = ? and source = 'ROSTER' and ended_on is null
                """, rows(plan.endedLinks(), link -> new Object[] {
            plan.today(), known(people, link.guardianSourcedId()), known(people, link.childSourcedId())
        }));
        List<UUID> opened = new ArrayList<>();
        sql.batch("""
                insert into directory.guardian_link
                  (id, school_id, guardian_id, child_id, relation, responsibility, from_day, source)
                values (?, ?, ?, ?, ?, 'UNKNOWN', ?, 'ROSTER')
                """, rows(plan.newLinks(), link -> {
            opened.add(UUID.randomUUID());
            return new Object[] {
                opened.get(opened.size() - 1),
                plan.stored().school().id(),
                known(people, link.guardianSourcedId()),
                known(people, link.childSourcedId()),
                relation(plan, link),
                plan.today()
            };
        }));
        if (!plan.isNew() && !opened.isEmpty()) {
            describeAsBefore(opened);
        }
    }

    /** A link that comes back is what it was: nobody gets more by leaving and returning. */
    private void describeAsBefore(List<UUID> opened) {
        sql.update("""
                update directory.guardian_link l
                set relation = b.relation, responsibility = b.responsibility, lives_with = b.lives_with,
                  may_message = b.may_message, may_see_feed = b.may_see_feed, may_see_journal = b.may_see_journal
                from (
                  select distinct on (guardian_id, child_id) * from directory.guardian_link
                  where ended_on is not null
                  order by guardian_id, child_id, ended_on desc, from_day desc, id) b
                where b.guardian_id = l.guardian_id and b.child_id = l.child_id and l.id = any(?)
                """, opened);
    }

    private static String relation(SchoolPlan plan, Link link) {
        return known(plan.roster().people(), link.guardianSourcedId()).role();
    }

    private void end(String table, SchoolPlan plan, List<? extends Stored<?>> ended) {
        sql.batch("update directory." + table + " set ended_on = ? where id = ?", rows(ended, stored ->
                new Object[] {plan.today(), stored.id()}));
    }

    private static <T> List<@Nullable Object[]> rows(Collection<? extends T> of, Function<T, @Nullable Object[]> row) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        of.forEach(each -> rows.add(row.apply(each)));
        return rows;
    }

    private static Map<String, UUID> ids(Map<String, ? extends Stored<?>> stored) {
        Map<String, UUID> ids = new HashMap<>();
        stored.forEach((sourcedId, known) -> ids.put(sourcedId, known.id()));
        return ids;
    }

    private static <T> T known(Map<String, T> all, String sourcedId) {
        return Optional.ofNullable(all.get(sourcedId))
                .orElseThrow(() -> new IllegalStateException("not checked: " + sourcedId));
    }
}
