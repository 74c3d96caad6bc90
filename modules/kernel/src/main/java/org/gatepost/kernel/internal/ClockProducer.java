package org.gatepost.kernel.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The one clock. {@code gatepost.clock.offset} (an ISO 8601 duration) moves it in the demo and in tests; behind an https
 * address, where families are served, it is refused.
 */
@ApplicationScoped
class ClockProducer {

    private static final String OFFSET = "gatepost.clock.offset";

    @Produces
    @Singleton
    Clock clock() {
        return setting(OFFSET).map(ClockProducer::movedBy).orElseGet(Clock::systemUTC);
    }

    private static Clock movedBy(String offset) {
        setting("gatepost.base-url").filter(url -> url.startsWith("https:")).ifPresent(url -> {
            throw new IllegalStateException(
                    OFFSET + " moves the clock of a demo, and " + url + " is none: take it out of the settings");
        });
        return Clock.offset(Clock.systemUTC(), Duration.parse(offset));
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }
}
