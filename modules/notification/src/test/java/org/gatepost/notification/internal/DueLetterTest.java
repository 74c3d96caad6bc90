package org.gatepost.notification.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatepost.notification.LetterOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DueLetterTest {

    private static final Instant ORDERED = Instant.parse("2026-11-10T10:00:00Z");

    @ParameterizedTest(name = "attempt {0} with jitter {1} -> {2}")
    @CsvSource({
        "1, 0.0, PT1M",
        "1, 1.0, PT1M30S",
        "2, 0.0, PT2M",
        "3, 0.5, PT5M",
        "7, 0.0, PT1H4M",
        "8, 0.0, PT2H",
        "40, 0.0, PT2H",
        "2000000000, 1.0, PT3H"
    })
    void waitsLongerEachTimeUpToTwoHours(int attempts, double jitter, Duration pause) {
        assertThat(letter(attempts).pause(jitter)).isEqualTo(pause);
    }

    @ParameterizedTest(name = "{0} later -> {1}")
    @CsvSource({"PT23H59M59S, false", "PT24H, true"})
    void isHopelessAfterADay(Duration later, boolean hopeless) {
        assertThat(letter(1).isHopeless(ORDERED.plus(later))).isEqualTo(hopeless);
    }

    private static DueLetter letter(int attempts) {
        return new DueLetter(
                UUID.randomUUID(), new LetterOrder("identity.reset", UUID.randomUUID()), ORDERED, attempts);
    }
}
