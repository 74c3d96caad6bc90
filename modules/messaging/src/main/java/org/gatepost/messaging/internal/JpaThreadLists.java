package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.Page;
import org.gatepost.messaging.ThreadId;

@ApplicationScoped
class JpaThreadLists implements ThreadLists {

    private static final String MAY_BE_OPENED_BY_STAFF = """
             t.school = :school and t.shownFrom <= :now and t.child not in :family
             and not exists (select c from Concerned c where c.thread = t.id and c.person = :me)
            """;

    private static final String HAS_IT =
            " (t.concernedChosen = true and exists (select h from Holder h where h.thread = t.id and h.person = :me"
                    + " and h.until is null))";

    private static final String HAD_IT =
            " (t.concernedChosen = true and exists (select h from Holder h where h.thread = t.id and h.person = :me))";

    /** Until the person concerned is chosen a thread is in the lists of {@link Choosers} alone. */
    private static final String CHOOSES = """
             (t.concernedChosen = false
              and ((t.aboutOffice = false and (:choosesAll = true or t.child in :chooses))
               or (t.aboutOffice = true and (:choosesAllOfOffice = true or t.child in :choosesOfOffice))))
            """;

    private static final String DELIVERED_AND_WAITING =
            " t.clock.state <> org.gatepost.messaging.ThreadState.SETTLED and t.clock.waitingFrom <= :now ";

    /** PostgreSQL sorts what has no due time last. */
    private static final String WAITING =
            "select t from ConcernThread t where" + MAY_BE_OPENED_BY_STAFF + " and" + DELIVERED_AND_WAITING + """
             and (%s)
             and (t.clock.dueAt > :time or (t.clock.dueAt = :time and t.id > :id) or (t.clock.dueAt is null and t.id > :idWithoutDue))
             order by t.clock.dueAt, t.id""";

    private static final String OTHERS = "select t from ConcernThread t where" + MAY_BE_OPENED_BY_STAFF + """
             and (%s)
             and (t.clock.state = org.gatepost.messaging.ThreadState.SETTLED or t.clock.waitingFrom is null or t.clock.waitingFrom > :now
                 or (t.concernedChosen = true and not exists (
                     select h from Holder h where h.thread = t.id and h.person = :me and h.until is null)))
             and (t.openedAt < :time or (t.openedAt = :time and t.id < :id))
             order by t.openedAt desc, t.id desc""";

    private static final String FURTHER = "select t from ConcernThread t where" + MAY_BE_OPENED_BY_STAFF
            + " and t.further = true and" + DELIVERED_AND_WAITING + """
             and (t.stepSince > :time or (t.stepSince = :time and t.id > :id))
             order by t.stepSince, t.id""";

    private static final String OF_GUARDIAN = """
            select t from ConcernThread t
            where t.school = :school and t.guardian = :me and t.child in :children
              and (t.openedAt < :time or (t.openedAt = :time and t.id < :id))
            order by t.openedAt desc, t.id desc""";

    /** Stands in an empty list, which JPQL does not take. */
    private static final PersonId NOBODY = Actor.NOBODY;

    @PersistenceContext(unitName = "messaging")
    EntityManager entities;

    @Inject
    Sql sql;

    @Override
    public List<ConcernThread> ofGuardian(Actor guardian, Collection<PersonId> children, Cursor from) {
        return entities.createQuery(OF_GUARDIAN, ConcernThread.class)
                .setParameter("school", guardian.school())
                .setParameter("me", guardian.person())
                .setParameter("children", orNobody(children))
                .setParameter("time", from.time())
                .setParameter("id", from.id())
                .setMaxResults(Page.SIZE + 1)
                .getResultList();
    }

    @Override
    public List<ConcernThread> waitingFor(Reader staff, Cursor from) {
        return list(WAITING, HAS_IT, staff, from)
                .setParameter("idWithoutDue", from.time().isBefore(Cursor.END_OF_TIME) ? NOBODY.value() : from.id())
                .getResultList();
    }

    @Override
    public List<ConcernThread> othersOf(Reader staff, Cursor from) {
        return list(OTHERS, HAD_IT, staff, from).getResultList();
    }

    private TypedQuery<ConcernThread> list(String query, String mine, Reader staff, Cursor from) {
        if (staff.choosesNothing()) {
            return forStaff(query.formatted(mine), staff.school(), staff.person(), staff.family(), staff.now(), from);
        }
        var both = query.formatted(mine + " or" + CHOOSES);
        return forStaff(both, staff.school(), staff.person(), staff.family(), staff.now(), from)
                .setParameter("choosesAll", staff.chooses().all())
                .setParameter("chooses", orNobody(staff.chooses().children()))
                .setParameter("choosesAllOfOffice", staff.choosesOffice().all())
                .setParameter("choosesOfOffice", orNobody(staff.choosesOffice().children()));
    }

    @Override
    public List<ConcernThread> wentFurther(Actor leader, Collection<PersonId> family, Instant now, Cursor from) {
        return forStaff(FURTHER, leader.school(), leader.person(), family, now, from)
                .getResultList();
    }

    private TypedQuery<ConcernThread> forStaff(
            String query, SchoolId school, PersonId me, Collection<PersonId> family, Instant now, Cursor from) {
        return entities.createQuery(query, ConcernThread.class)
                .setParameter("school", school)
                .setParameter("now", now)
                .setParameter("me", me)
                .setParameter("family", orNobody(family))
                .setParameter("time", from.time())
                .setParameter("id", from.id())
                .setMaxResults(Page.SIZE + 1);
    }

    private static Collection<PersonId> orNobody(Collection<PersonId> people) {
        return people.isEmpty() ? List.of(NOBODY) : people;
    }

    @Override
    public Set<UUID> unreadByGuardian(Actor guardian, Collection<UUID> threads, Instant now) {
        return unread("e.kind <> 'MESSAGE' and e.shown_at <= ? and e.shown_at", guardian, threads, now);
    }

    @Override
    public Set<UUID> unreadByStaff(Actor staff, Collection<UUID> threads, Instant now) {
        return unread(
                "e.shown_at <= ? and e.withdrawn_at is null"
                        + " and case e.kind when 'MESSAGE' then e.shown_at else e.at end",
                staff,
                threads,
                now);
    }

    private Set<UUID> unread(String seenFrom, Actor actor, Collection<UUID> threads, Instant now) {
        return new LinkedHashSet<>(sql.list(
                "select distinct e.thread_id from messaging.entry e"
                        + " left join messaging.read_mark r on r.thread_id = e.thread_id and r.person_id = ?"
                        + " where e.thread_id = any(?) and e.author_id is distinct from ? and " + seenFrom
                        + " > coalesce(r.read_until, '-infinity')",
                row -> row.getObject(1, UUID.class),
                actor.person().value(),
                threads,
                actor.person().value(),
                now.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Optional<Instant> readUntil(Actor actor, ThreadId thread) {
        return sql.first(
                "select read_until from messaging.read_mark where thread_id = ? and person_id = ?",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                thread.value(),
                actor.person());
    }

    @Override
    public void markRead(Actor actor, ThreadId thread, Instant now) {
        sql.update(
                "insert into messaging.read_mark (school_id, thread_id, person_id, read_until) values (?, ?, ?, ?)"
                        + " on conflict (thread_id, person_id)"
                        + " do update set read_until = greatest(read_mark.read_until, excluded.read_until)",
                actor.school().value(),
                thread.value(),
                actor.person().value(),
                now.atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<SafeguardingReading> readings(Actor head, Collection<PersonId> family, Cursor from) {
        return entities.createNamedQuery(SafeguardingReading.LATEST_FIRST, SafeguardingReading.class)
                .setParameter("school", head.school())
                .setParameter("me", head.person())
                .setParameter("family", orNobody(family))
                .setParameter("time", from.time())
                .setParameter("id", from.id())
                .setMaxResults(Page.SIZE + 1)
                .getResultList();
    }
}
