package org.gatepost.kernel;

/** Tells other modules what happened. Observers run in the same transaction: both happen or neither does. */
public interface DomainEvents {

    void publish(DomainEvent event);
}
