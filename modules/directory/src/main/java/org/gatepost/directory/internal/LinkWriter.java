package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gatepost.directory.internal.SchoolRoster.Link;
import org.gatepost.kernel.sql.Sql;

/** Stores what a plan says about who is whose guardian. */
@ApplicationScoped
class LinkWriter {

    @Inject
    Sql sql;

    void write(SchoolPlan plan, Map<String, UUID> people) {
        sql.batch("""
                update directory.guardian_link set ended_on = ?
                where guardian_id = ? and child_id = ? and source = 'ROSTER' and ended_on is null
                """, plan.endedLinks(), link -> new Object[] {
            plan.today(), Known.of(people, link.guardianSourcedId()), Known.of(people, link.childSourcedId())
        });
        Map<UUID, Link> opened = new LinkedHashMap<>();
        plan.newLinks().forEach(link -> opened.put(UUID.randomUUID(), link));
        open(plan, opened, people);
        if (!plan.isNew() && !opened.isEmpty()) {
            describeAsBefore(opened);
        }
    }

    private void open(SchoolPlan plan, Map<UUID, Link> opened, Map<String, UUID> people) {
        sql.batch("""
                insert into directory.guardian_link
                  (id, school_id, guardian_id, child_id, relation, responsibility, from_day, source)
                values (?, ?, ?, ?, ?, 'UNKNOWN', ?, 'ROSTER')
                """, opened.entrySet(), entry -> new Object[] {
            entry.getKey(),
            plan.stored().school().id(),
            Known.of(people, entry.getValue().guardianSourcedId()),
            Known.of(people, entry.getValue().childSourcedId()),
            Known.of(plan.roster().people(), entry.getValue().guardianSourcedId())
                    .role(),
            plan.today()
        });
    }

    /** A link that comes back is what it was; of two that ended on one day, the one that allows less. */
    private void describeAsBefore(Map<UUID, Link> opened) {
        sql.update("""
                update directory.guardian_link l
                set relation = b.relation, responsibility = b.responsibility, lives_with = b.lives_with,
                  may_message = b.may_message, may_see_feed = b.may_see_feed, may_see_journal = b.may_see_journal
                from (
                  select distinct on (guardian_id, child_id) * from directory.guardian_link
                  where ended_on is not null
                  order by guardian_id, child_id, ended_on desc, from_day desc,
                    may_message, may_see_feed, may_see_journal, responsibility, id) b
                where b.guardian_id = l.guardian_id and b.child_id = l.child_id and l.id = any(?)
                """, opened.keySet());
    }
}
