package org.gatepost.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatepost.kernel.Actor;
import org.gatepost.messaging.EscalationUpkeep;

/**
 * The ticks of the messaging module.
 *
 * <p>No transaction spans a tick: the module stores each batch in one of its own. Concurrency is the bean's, so that a
 * tick that comes while the one before is still at work passes at once instead of queueing behind it.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MessagingTimers {

    private static final Logger LOG = Logger.getLogger(MessagingTimers.class.getName());

    private final AtomicBoolean atWork = new AtomicBoolean();

    @SuppressWarnings("NullAway.Init") // the container calls the method below
    private EscalationUpkeep upkeep;

    @Inject
    void use(EscalationUpkeep messaging) {
        upkeep = messaging;
    }

    /** Twice a minute on every node; the nodes share the work by the rows they lock (rules 4). */
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void escalateWhatIsDue() {
        if (!atWork.compareAndSet(false, true)) {
            return;
        }
        try {
            upkeep.workOffDue(Actor.system(Actor.TRUST));
        } catch (RuntimeException | Error e) {
            // handed to the container it would end the timer or be tried again at once
            LOG.log(Level.SEVERE, "a tick failed; the next one tries again", e);
        } finally {
            atWork.set(false);
        }
    }
}
