package org.gatepost.architecture.matrix;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.gatepost.kernel.RefusalRecorder;

/**
 * Counts refusals instead of storing them: the transaction around a cell may hold the audit chain, for which the one of a
 * refusal would wait for ever. That they are stored is tested with the audit log.
 */
final class CountsRefusals implements Extension {

    private final AtomicLong refusals = new AtomicLong();

    void leaveOut(@Observes ProcessAnnotatedType<? extends RefusalRecorder> recorder) {
        recorder.veto();
    }

    void add(@Observes AfterBeanDiscovery discovery) {
        RefusalRecorder counting = (actor, operation, refusal) -> refusals.incrementAndGet();
        discovery.addBean().types(RefusalRecorder.class).scope(Singleton.class).createWith(context -> counting);
    }

    /** How many there have been. */
    long sofar() {
        return refusals.get();
    }
}
