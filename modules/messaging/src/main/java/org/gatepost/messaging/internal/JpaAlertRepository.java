package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.kernel.SchoolId;
import org.gatepost.kernel.sql.Sql;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.Page;

@ApplicationScoped
class JpaAlertRepository implements AlertRepository {

    @PersistenceContext(unitName = "messaging")
    EntityManager entities;

    @Inject
    Sql sql;

    @Override
    public void alert(SchoolId school, Collection<RaisedAlert> alerts, Instant now) {
        for (RaisedAlert alert : alerts) {
            sql.update(
                    "insert into messaging.office_alert (id, school_id, kind, thread_id, nature, duties, raised_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    UUID.randomUUID(),
                    school.value(),
                    alert.kind().name(),
                    alert.thread(),
                    alert.nature().map(Nature::name).orElse(null),
                    alert.duties(),
                    now.atOffset(ZoneOffset.UTC));
        }
    }

    @Override
    public List<OfficeAlert> openAlerts(SchoolId school, int first) {
        return entities.createNamedQuery(OfficeAlert.OPEN, OfficeAlert.class)
                .setParameter("school", school)
                .setFirstResult(first)
                .setMaxResults(Page.SIZE)
                .getResultList();
    }

    @Override
    public Optional<OfficeAlert> findAlert(SchoolId school, UUID id) {
        return Optional.ofNullable(entities.find(OfficeAlert.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(alert -> alert.isOf(school));
    }
}
