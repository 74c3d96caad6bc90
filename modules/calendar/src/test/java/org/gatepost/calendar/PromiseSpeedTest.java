package org.gatepost.calendar;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PromiseSpeedTest {

    private static final Logger LOG = Logger.getLogger(PromiseSpeedTest.class.getName());
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
    private static final int YEARS = 5;
    private static final int PROMISES = 1_000_000;

    @Test
    void aCalendarOfFiveYearsAnswersAMillionPromisesInUnderTenSeconds() {
        SchoolCalendar calendar = fiveYears();
        Random random = new Random(1);
        Instant start = calendar.instantOf(FIRST.atStartOfDay());
        int seconds = (int) Duration.ofDays(YEARS * 365L).toSeconds();
        long given = 0;

        // the time of this thread: what others do on the machine at the same time is not ours
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        for (int n = 0; n < PROMISES; n++) {
            given +=
                    calendar.promise(start.plusSeconds(random.nextInt(seconds))).toBeConfirmed() ? 0 : 1;
        }
        Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);

        LOG.log(Level.INFO, "{0} promises in {1} ms of one core", new Object[] {PROMISES, taken.toMillis()});
        assertThat(given).isEqualTo(PROMISES);
        assertThat(taken).isLessThan(Duration.ofSeconds(10));
    }

    private static SchoolCalendar fiveYears() {
        SchoolCalendarBuilder builder = SchoolCalendar.builder();
        for (int year = 0; year <= YEARS; year++) {
            LocalDate first = FIRST.plusYears(year);
            builder.term(new Term("Autumn", first, first.plusDays(109)))
                    .term(new Term("Spring", first.plusDays(125), first.plusDays(205)))
                    .term(new Term("Summer", first.plusDays(223), first.plusDays(323)))
                    .closure(first.plusDays(54), first.plusDays(60), "half term")
                    .closure(first.plusDays(245), "May Day")
                    .insetDay(first, "INSET");
        }
        return builder.build();
    }
}
