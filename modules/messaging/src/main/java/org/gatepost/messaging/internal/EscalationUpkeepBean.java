package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
        try {
            return untilNothingIsLeft(() -> batches.release(system))
                    .plus(untilNothingIsLeft(() -> batches.escalate(system)));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "a batch of school " + school + " failed; its threads are tried one by one", e);
            return oneByOne(system);
        }
    }

    /** What cannot be confirmed must not keep anything from being released or escalated. */
    private void confirm(Actor system) {
        try {
            for (int seen = batches.confirm(system); seen > 0; ) {
                seen = batches.confirm(system);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "promises of school " + system.school() + " could not be confirmed", e);
        }
    }

    private static Done untilNothingIsLeft(Supplier<Done> batch) {
        var all = Done.NOTHING;
        for (Done done = batch.get(); !done.equals(Done.NOTHING); done = batch.get()) {
            all = all.plus(done);
        }
        return all;
    }

    /** One thread that cannot be escalated must not keep the others from it. */
    private Done oneByOne(Actor system) {
        var done = Done.NOTHING;
        try {
            for (ThreadId thread : batches.due(system)) {
                done = done.plus(tryOne(system, thread));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the due threads of school " + system.school() + " could not be read", e);
        }
        return done;
    }

    private Done tryOne(Actor system, ThreadId thread) {
        try {
            return batches.one(system, thread);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "thread " + thread + " could not be escalated", e);
            return Done.NOTHING;
        }
    }
}
