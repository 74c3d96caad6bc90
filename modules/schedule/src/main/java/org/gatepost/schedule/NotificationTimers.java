package org.gatepost.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.gatepost.kernel.Actor;
import org.gatepost.notification.LetterUpkeep;

/**
 * The ticks of the notification module.
 *
 * <p>No transaction spans a tick: the module stores each step in one of its own. Concurrency is the bean's: a {@link
 * Tick} sees to it.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class NotificationTimers {

    private final Tick tick = new Tick();

    @SuppressWarnings("NullAway.Init") // the container calls the method below
    private LetterUpkeep upkeep;

    @Inject
    void use(LetterUpkeep letters) {
        upkeep = letters;
    }

    /** Every ten seconds on every node; the nodes share the letters by the rows they lock (REL-OUT-01). */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void sendWhatIsDue() {
        tick.come(() -> upkeep.sendDue(Actor.system(Actor.TRUST)));
    }
}
