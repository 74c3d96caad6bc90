package org.gatepost.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatepost.launcher.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoClockTest {

    private static final Instant MACHINE = Instant.parse("2026-11-23T14:00:00Z");

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-11-13T18:00, 2026-11-13T18:00:00Z",
        "2026-07-01T18:00, 2026-07-01T17:00:00Z",
        "2026-10-25T01:30, 2026-10-25T00:30:00Z",
        "2027-03-28T01:30, 2027-03-28T01:30:00Z",
        "2026-11-13T18:00:30, 2026-11-13T18:00:30Z",
        "now, 2026-11-23T14:00:00Z"
    })
    void startsAtTheWantedLocalTime(String wanted, Instant start) throws IOException {
        assertThat(MACHINE.plus(clock(Optional.of(wanted)).offset())).isEqualTo(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "18:00", "2026-11-13", "2026-02-30T10:00", "Friday"})
    void refusesWhatIsNoTime(String wanted) {
        assertThatThrownBy(() -> clock(Optional.of(wanted)))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("--clock");
    }

    @Test
    void goesOnWithTheKeptOffset() throws IOException {
        clock(Optional.of("2026-11-13T18:00")).keepIn(file());

        assertThat(clock(Optional.empty()).offset()).isEqualTo(Duration.parse("PT-236H"));
    }

    @Test
    void isTheMachinesWhereNoneWasEverWanted() throws IOException {
        assertThat(clock(Optional.empty()).isMoved()).isFalse();
    }

    @Test
    void saysSoWhenTheKeptOffsetCannotBeRead() throws IOException {
        Files.writeString(file(), "half past");

        assertThatThrownBy(() -> clock(Optional.empty())).hasMessageContaining("Set it anew");
    }

    @Test
    void refusesToGoBackBeforeWhatWasStoredLast() throws IOException {
        var clock = clock(Optional.of("2026-11-13T18:00"));

        assertThatThrownBy(
                        () -> clock.requireNotBefore(Optional.of(Instant.parse("2026-11-13T18:00:00.001Z")), MACHINE))
                .hasMessageContaining("--clock 2026-11-13T18:01 or later");
    }

    @Test
    void mayStartAtTheVeryMomentOfWhatWasStoredLast() throws IOException {
        clock(Optional.of("2026-11-13T18:00"))
                .requireNotBefore(Optional.of(Instant.parse("2026-11-13T18:00:00Z")), MACHINE);
    }

    private DemoClock clock(Optional<String> wanted) throws IOException {
        return DemoClock.of(wanted, file(), MACHINE);
    }

    private Path file() {
        return directory.resolve("clock");
    }
}
