package org.gatepost.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The clock can be moved in a demo, and nowhere else. */
class ClockSettingTest {

    @BeforeEach
    void moveTheClock() {
        System.setProperty("gatepost.clock.offset", "P3D");
    }

    @AfterEach
    void forget() {
        System.clearProperty("gatepost.clock.offset");
        System.clearProperty("gatepost.base-url");
    }

    @Test
    void movesTheClockOfADemo() {
        System.setProperty("gatepost.base-url", "http://localhost:8080");

        try (var gatepost = Standalone.start(TestDatabase.fresh())) {
            assertThat(gatepost.get(Clock.class).instant())
                    .isAfter(Instant.now().plus(Duration.ofDays(3)).minusSeconds(60));
        }
    }

    @Test
    void isRefusedWhereFamiliesAreServed() {
        System.setProperty("gatepost.base-url", "https://gatepost.example");

        try (var gatepost = Standalone.start(TestDatabase.fresh())) {
            assertThatThrownBy(() -> gatepost.get(Clock.class).instant())
                    .hasStackTraceContaining("gatepost.clock.offset")
                    .hasStackTraceContaining("https://gatepost.example");
        }
    }
}
