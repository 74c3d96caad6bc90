package org.gatepost.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatepost.kernel.DomainEvent;

/** What the modules told each other. */
@ApplicationScoped
class EventsHeard {

    private static final List<DomainEvent> HEARD = new CopyOnWriteArrayList<>();

    void on(@Observes DomainEvent event) {
        HEARD.add(event);
    }

    static List<DomainEvent> all() {
        return List.copyOf(HEARD);
    }

    static void forget() {
        HEARD.clear();
    }
}
