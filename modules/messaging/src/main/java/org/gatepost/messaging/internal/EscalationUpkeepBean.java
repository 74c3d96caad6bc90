package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatepost.directory.School;
import org.gatepost.directory.Schools;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.Requires;
import org.gatepost.kernel.SchoolId;
import org.gatepost.messaging.EscalationUpkeep;
import org.gatepost.messaging.ThreadId;

/** Goes from school to school and from batch to batch, outside any transaction; each batch has its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class EscalationUpkeepBean implements EscalationUpkeep {

    private static final Logger LOG = Logger.getLogger(EscalationUpkeepBean.class.getName());

    @Inject
    Schools schools;

    @Inject
    EscalationBatchBean batches;

    @Override
    @Requires(Duty.SYSTEM)
    public Done workOffDue(Actor actor) {
        var done = Done.NOTHING;
        for (School school : schools.all()) {
            done = done.plus(workOff(school.id()));
        }
        if (!done.equals(Done.NOTHING)) {
            LOG.log(Level.INFO, "answers released, threads escalated, threads overdue: {0}", done);
        }
        return done;
    }

    private Done workOff(SchoolId school) {
        var system = Actor.system(school);
        confirm(system);
        return inBatches(system, () -> batches.release(system))
                .plus(inBatches(system, () -> batches.escalate(system)))
                .plus(again(system));
    }

    /** What cannot be confirmed must not keep anything from being released or escalated. */
    private void confirm(Actor system) {
        boolean goesOn = true;
        while (goesOn) {
            try {
                goesOn = batches.confirm(system) > 0;
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "a batch of " + system.school() + " was not confirmed; one by one now", e);
                goesOn = confirmOneByOne(system);
            }
        }
    }

    /** @return whether there was one that will not be met again today */
    private boolean confirmOneByOne(Actor system) {
        try {
            var unconfirmed = batches.toConfirm(system);
            unconfirmed.forEach(thread -> confirmOne(system, thread));
            return !unconfirmed.isEmpty();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "promises of school " + system.school() + " could not be confirmed", e);
            return false;
        }
    }

    private void confirmOne(Actor system, ThreadId thread) {
        try {
            batches.confirmOne(system, thread);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the promise of thread " + thread + " could not be confirmed and waits a day", e);
            batches.putOffConfirming(system, thread);
        }
    }

    /**
     * Until nothing is left. Where a batch fails, the oldest threads are tried one by one; those that fail alone are put
     * off, so that they keep nobody behind them from their turn.
     */
    private Done inBatches(Actor system, Supplier<Done> batch) {
        var all = Done.NOTHING;
        while (true) {
            try {
                var done = batch.get();
                if (done.equals(Done.NOTHING)) {
                    return all;
                }
                all = all.plus(done);
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "a batch of " + system.school() + " failed; its threads are tried one by one", e);
                var tried = oneByOne(system, () -> batches.due(system));
                all = all.plus(tried.done());
                if (!tried.gotOn()) {
                    return all;
                }
            }
        }
    }

    /** What was put off, each on its own. */
    private Done again(Actor system) {
        var all = Done.NOTHING;
        Tried tried;
        do {
            tried = oneByOne(system, () -> batches.toRetry(system));
            all = all.plus(tried.done());
        } while (tried.gotOn());
        return all;
    }

    /** What came of trying threads one by one; {@code putOff} counts those that failed. */
    private record Tried(Done done, int putOff) {

        static final Tried NOTHING = new Tried(Done.NOTHING, 0);

        Tried plus(Tried other) {
            return new Tried(done.plus(other.done), putOff + other.putOff);
        }

        boolean gotOn() {
            return !equals(NOTHING);
        }
    }

    private Tried oneByOne(Actor system, Supplier<List<ThreadId>> page) {
        var tried = Tried.NOTHING;
        try {
            for (ThreadId thread : page.get()) {
                tried = tried.plus(tryOne(system, thread));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the due threads of " + system.school() + " could not be tried", e);
        }
        return tried;
    }

    private Tried tryOne(Actor system, ThreadId thread) {
        try {
            return new Tried(batches.one(system, thread), 0);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "thread " + thread + " could not be taken further and is put off", e);
            batches.putOff(system, thread);
            return new Tried(Done.NOTHING, 1);
        }
    }
}
