package org.gatepost.benchmark;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatepost.kernel.Actor;
import org.gatepost.messaging.EscalationUpkeep;
import org.gatepost.messaging.internal.ClaimQuery;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;

/**
 * Escalates 100 due threads among a thousand stored and among a million, in turns, and prints both medians, their ratio
 * and the plan: the cost follows what is due, not what is stored (rules 4).
 */
public final class EscalationBenchmark {

    private static final Instant NOW = Instant.parse("2026-11-11T10:00:00Z");
    private static final int DUE = 100;
    private static final int WARM_UPS = 5;
    private static final int RUNS = 30;
    private static final double HIGHEST_RATIO = 1.3;

    private EscalationBenchmark() {}

    /** Ends with 1 if the ratio is too high or the plan does not use the partial index. */
    public static void main(String[] args) throws SQLException {
        var few = StoredThreads.of(1_000, NOW);
        var many = StoredThreads.of(1_000_000, NOW);
        List<Long> amongFew = new ArrayList<>();
        List<Long> amongMany = new ArrayList<>();
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (var small = Standalone.start(few.database(), clock);
                var large = Standalone.start(many.database(), clock)) {
            for (int run = -WARM_UPS; run < RUNS; run++) {
                var first = nanosToEscalate(small, few);
                var second = nanosToEscalate(large, many);
                if (run >= 0) {
                    amongFew.add(first);
                    amongMany.add(second);
                }
            }
        }
        System.exit(report(median(amongFew), median(amongMany), plan(many)) ? 0 : 1);
    }

    private static long nanosToEscalate(Standalone gatepost, StoredThreads stored) {
        stored.addDue(DUE, NOW);
        var upkeep = gatepost.get(EscalationUpkeep.class);
        long start = System.nanoTime();
        var done = upkeep.workOffDue(Actor.system(Actor.TRUST));
        long nanos = System.nanoTime() - start;
        if (done.escalated() != DUE) {
            throw new IllegalStateException(DUE + " were due: " + done);
        }
        stored.settleAll();
        return nanos;
    }

    private static boolean report(long few, long many, String plan) {
        double ratio = (double) many / few;
        boolean usesIndex = plan.contains("thread_due");
        System.out.printf(
                Locale.ROOT,
                "escalating %d due threads, median of %d interleaved runs%n"
                        + "  among     1,000 stored: %d ms%n  among 1,000,000 stored: %d ms%n  ratio: %.2f (at most %.1f)%n"
                        + "plan among 1,000,000 stored (%s the partial index thread_due):%n%s%n",
                DUE,
                RUNS,
                Duration.ofNanos(few).toMillis(),
                Duration.ofNanos(many).toMillis(),
                ratio,
                HIGHEST_RATIO,
                usesIndex ? "uses" : "DOES NOT USE",
                plan);
        return ratio <= HIGHEST_RATIO && usesIndex;
    }

    private static long median(List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /** The plan that a server-side prepared statement gets, as the application's role. */
    private static String plan(StoredThreads stored) throws SQLException {
        stored.addDue(DUE, NOW);
        try (var connection = TestDatabase.connect(stored.database());
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.school', '" + stored.school() + "', false)");
            statement.execute("set plan_cache_mode = force_generic_plan");
            statement.execute("prepare claim (uuid, timestamptz, int) as " + ClaimQuery.text());
            var lines = new ArrayList<String>();
            try (var rows = statement.executeQuery("explain (analyze, timing off, costs off, buffers) execute claim ('"
                    + stored.school() + "', '" + NOW + "', 200)")) {
                while (rows.next()) {
                    lines.add("  " + rows.getString(1));
                }
            }
            return String.join(System.lineSeparator(), lines);
        }
    }
}
