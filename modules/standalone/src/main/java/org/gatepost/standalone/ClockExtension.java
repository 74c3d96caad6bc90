package org.gatepost.standalone;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts another clock in the place of the kernel's. */
final class ClockExtension implements Extension {

    private final Clock clock;

    public ClockExtension(Clock clock) {
        this.clock = clock;
    }

    void replaceClock(@Observes AfterBeanDiscovery discovery) {
        discovery
                .addBean()
                .types(Clock.class)
                .scope(Singleton.class)
                .alternative(true)
                .priority(1)
                .createWith(context -> clock);
    }
}
