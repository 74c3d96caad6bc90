package org.gatepost.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.gatepost.kernel.Actor;
import org.gatepost.messaging.EscalationUpkeep;

/**
 * The ticks of the messaging module.
 *
 * <p>No transaction spans a tick: the module stores each batch in one of its own. Concurrency is the bean's: a {@link
 * Tick} sees to it.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MessagingTimers {

    private final Tick tick = new Tick();

    @SuppressWarnings("NullAway.Init") // the container calls the method below
    private EscalationUpkeep upkeep;

    @Inject
    void use(EscalationUpkeep messaging) {
        upkeep = messaging;
    }

    /** Twice a minute on every node; the nodes share the work by the rows they lock (rules 4). */
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void escalateWhatIsDue() {
        tick.come(() -> upkeep.workOffDue(Actor.system(Actor.TRUST)));
    }
}
