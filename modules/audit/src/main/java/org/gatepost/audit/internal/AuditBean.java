package org.gatepost.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.gatepost.audit.AuditChain;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.SchoolScope;
import org.gatepost.kernel.sql.Sql;

@ApplicationScoped
@Transactional
class AuditBean implements AuditLog, AuditChain {

    private static final int PAGE = 1000;

    @PersistenceContext(unitName = "audit")
    EntityManager entries;

    @Inject
    Sql sql;

    @Inject
    SchoolScope scope;

    @Inject
    Clock clock;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Actor actor, Deed deed) {
        append(actor, List.of(deed));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Actor actor, List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        scope.enter(actor.school());
        lockChain(actor);
        var now = clock.instant();
        var head = head(actor);
        for (Deed deed : deeds) {
            var entry = AuditEntry.following(head, actor, deed, now);
            entries.persist(entry);
            head = entry.asHead();
        }
        entries.flush(); // at the commit the transaction may have entered another school
    }

    /** Two nodes must not append after the same entry; the lock goes with the transaction. */
    private void lockChain(Actor actor) {
        entries.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)")
                .setParameter(1, "audit:" + actor.school())
                .getSingleResult();
    }

    private ChainHead head(Actor actor) {
        return sql.first(
                        "select sequence, hash from audit.head where school_id = ?",
                        row -> new ChainHead(row.getLong("sequence"), row.getBytes("hash")),
                        actor.school())
                .orElse(ChainHead.OF_NOTHING);
    }

    @Override
    @Requires(Duty.OPERATOR)
    public Verdict verify(Actor operator) {
        var head = head(operator); // before the walk: what is appended meanwhile comes after it
        var previous = ChainHead.OF_NOTHING;
        for (List<AuditEntry> page = after(operator, previous); !page.isEmpty(); page = after(operator, previous)) {
            for (AuditEntry entry : page) {
                if (!entry.follows(previous) || head.contradicts(entry.asHead())) {
                    return new Verdict.Broken(previous.sequence() + 1);
                }
                previous = entry.asHead();
            }
            entries.clear();
        }
        return previous.sequence() < head.sequence()
                ? new Verdict.Broken(previous.sequence() + 1)
                : new Verdict.Whole(previous.sequence());
    }

    private List<AuditEntry> after(Actor operator, ChainHead previous) {
        return entries.createNamedQuery(AuditEntry.AFTER, AuditEntry.class)
                .setParameter("school", operator.school())
                .setParameter("sequence", previous.sequence())
                .setMaxResults(PAGE)
                .getResultList();
    }
}
