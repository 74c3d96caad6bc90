package org.gatepost.kernel.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** The one clock. {@code gatepost.clock.offset} (an ISO 8601 duration) moves it in the demo and in tests. */
@ApplicationScoped
class ClockProducer {

    @Produces
    @Singleton
    Clock clock() {
        return ConfigProvider.getConfig()
                .getOptionalValue("gatepost.clock.offset", String.class)
                .map(offset -> Clock.offset(Clock.systemUTC(), Duration.parse(offset)))
                .orElseGet(Clock::systemUTC);
    }
}
