package org.gatepost.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.gatepost.kernel.Actor;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.Outbox;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OutboxBean implements Outbox {

    @Inject
    LetterBook letters;

    @Inject
    Clock clock;

    @Override
    public void post(Actor actor, LetterOrder order) {
        letters.add(actor.school(), order, clock.instant());
    }
}
