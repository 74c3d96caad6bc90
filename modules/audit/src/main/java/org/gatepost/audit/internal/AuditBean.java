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
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class AuditBean implements AuditLog, AuditChain {

    private static final int PAGE = 1000;

    @PersistenceContext(unitName = "audit")
    EntityManager entries;

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
        var previous = latest(actor);
        for (Deed deed : deeds) {
            previous = AuditEntry.following(previous, actor, deed, now);
            entries.persist(previous);
        }
        entries.flush(); // at the commit the transaction may have entered another school
    }

    /** Two nodes must not append after the same entry; the lock goes with the transaction. */
    private void lockChain(Actor actor) {
        entries.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?, 0)) as text)")
                .setParameter(1, "audit:" + actor.school())
                .getSingleResult();
    }

    private @Nullable AuditEntry latest(Actor actor) {
        return entries.createNamedQuery(AuditEntry.LATEST_FIRST, AuditEntry.class)
                .setParameter("school", actor.school())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    @Override
    @Requires(Duty.OPERATOR)
    public Verdict verify(Actor operator) {
        AuditEntry previous = null;
        for (List<AuditEntry> page = after(operator, null); !page.isEmpty(); page = after(operator, previous)) {
            for (AuditEntry entry : page) {
                if (!entry.follows(previous)) {
                    return new Verdict.Broken(previous == null ? 1 : previous.sequence() + 1);
                }
                previous = entry;
            }
            entries.clear();
        }
        return new Verdict.Whole(previous == null ? 0 : previous.sequence());
    }

    private List<AuditEntry> after(Actor operator, @Nullable AuditEntry previous) {
        return entries.createNamedQuery(AuditEntry.AFTER, AuditEntry.class)
                .setParameter("school", operator.school())
                .setParameter("sequence", previous == null ? 0 : previous.sequence())
                .setMaxResults(PAGE)
                .getResultList();
    }
}
