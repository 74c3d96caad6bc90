package org.gatepost.messaging.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;

/** Makes a change, looks at what came of it, and rolls it back: so a preview cannot differ from the change. */
@ApplicationScoped
class Rehearsal {

    /** What was there before and what would be there after. */
    record Outcome<T>(T before, T after) {}

    @PersistenceContext(unitName = "messaging")
    EntityManager entities;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** The transaction it is called in ends without having changed anything. */
    <T> Outcome<T> of(Runnable change, Supplier<T> look) {
        try {
            var before = look.get();
            change.run();
            entities.flush();
            return new Outcome<>(before, look.get());
        } finally {
            transactions.setRollbackOnly();
        }
    }
}
