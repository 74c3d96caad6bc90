package org.gatepost.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.gatepost.launcher.CommandFailed;

/**
 * The demo's time: that of the machine, moved by an offset that stays the same until another time is asked for. So the
 * demo's time goes on while it is stopped.
 *
 * @param offset what is added to the machine's time; zero for none
 */
record DemoClock(Duration offset) {

    /** The zone of the demo trust's schools. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final String REAL_TIME = "now";
    private static final DateTimeFormatter FOR_PEOPLE = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);

    /**
     * The clock for a start.
     *
     * @param wanted local time in {@link #ZONE}, or {@code now} for the machine's; without one the clock kept in
     *     {@code file} goes on
     * @param machine the machine's time
     */
    static DemoClock of(Optional<String> wanted, Path file, Instant machine) throws IOException {
        if (wanted.isPresent()) {
            return new DemoClock(
                    wanted.get().equals(REAL_TIME) ? Duration.ZERO : Duration.between(machine, instant(wanted.get())));
        }
        return Files.exists(file) ? kept(file) : new DemoClock(Duration.ZERO);
    }

    /** Keeps the clock in {@code file} for later starts. */
    void keepIn(Path file) throws IOException {
        Files.writeString(file, offset + "\n");
    }

    /** Refuses to show a time before {@code newest}, the time of what was stored last. */
    void requireNotBefore(Optional<Instant> newest, Instant machine) {
        var start = machine.plus(offset);
        if (newest.isPresent() && start.isBefore(newest.get())) {
            throw CommandFailed.refused("The demo's clock cannot go back to " + forPeople(start)
                    + ": what was stored last is of " + forPeople(newest.get()) + ". Start with --clock "
                    + nextMinute(newest.get()) + " or later, or with another directory: --data DIR.");
        }
    }

    Clock clock() {
        return Clock.offset(Clock.systemUTC(), offset);
    }

    boolean isMoved() {
        return !offset.isZero();
    }

    /** {@code instant} as a date and time in {@link #ZONE}. */
    static String forPeople(Instant instant) {
        return FOR_PEOPLE.format(instant.atZone(ZONE));
    }

    private static Instant instant(String local) {
        try {
            return ZonedDateTime.of(LocalDateTime.parse(local), ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw CommandFailed.wrongInput(
                    "--clock is a date and time such as 2026-11-13T18:00, or now, not \"" + local + "\".");
        }
    }

    private static DemoClock kept(Path file) throws IOException {
        try {
            return new DemoClock(Duration.parse(Files.readString(file).strip()));
        } catch (DateTimeParseException e) {
            throw CommandFailed.refused("Cannot read the demo's clock in " + file + ". Set it anew with --clock.", e);
        }
    }

    private static LocalDateTime nextMinute(Instant instant) {
        return instant.atZone(ZONE)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1);
    }
}
