package org.gatepost.kernel.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.gatepost.kernel.DomainEvent;
import org.gatepost.kernel.DomainEvents;

@ApplicationScoped
class CdiDomainEvents implements DomainEvents {

    @Inject
    Event<DomainEvent> events;

    @Override
    public void publish(DomainEvent event) {
        events.fire(event);
    }
}
