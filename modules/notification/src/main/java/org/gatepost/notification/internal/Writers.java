package org.gatepost.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.gatepost.notification.Letter;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.LetterWriter;

/** Has letters written by the module whose they are. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Writers {

    @Inject
    Instance<LetterWriter> writers;

    /**
     * The letter; empty if it is not wanted any more.
     *
     * @throws IllegalStateException if nobody writes letters of that kind: a newer node ordered it, say
     */
    Optional<Letter> write(LetterOrder order, Instant now) {
        return writers.stream()
                .filter(writer -> writer.kinds().contains(order.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes letters of kind " + order.kind()))
                .write(order, now);
    }
}
