package org.gatepost.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.ImportReport.Kind;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.kernel.Actor;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.PassingFolder;
import org.gatepost.standalone.testing.TestDatabase;

/**
 * Imports a trust of 60,000 pupils, 90,000 guardians and 2,500 classes, and the same files again, and prints how long each
 * took and the most heap that was used. To be run with {@code -Xmx1g}.
 */
public final class RosterBenchmark {

    private static final Duration FIRST = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private RosterBenchmark() {}

    /** Ends with 1 if an import took too long. */
    public static void main(String[] args) throws IOException {
        boolean kept;
        var heap = new HeapWatch();
        try (var folder = PassingFolder.named("large-trust");
                var gatepost = Standalone.start(TestDatabase.fresh())) {
            LargeTrust.writeTo(folder.path());
            kept = imported("first", gatepost, folder.path(), FIRST, false)
                    && imported("again", gatepost, folder.path(), AGAIN, true);
        }
        System.out.printf(
                Locale.ROOT,
                "heap: at most %d MB used of %d MB%n",
                heap.most() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        System.exit(kept ? 0 : 1);
    }

    private static boolean imported(
            String which, Standalone gatepost, Path folder, Duration most, boolean withoutChange) {
        long start = System.nanoTime();
        var report = gatepost.get(RosterImports.class)
                .importFolder(Actor.operatorOfTrust(), folder, ImportOptions.usual(), ImportProgress.SILENT);
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s (at most %d s); %s%n",
                which,
                took.toMillis() / 1000.0,
                most.toSeconds(),
                counts(report));
        if (withoutChange != report.nothingChanged()) {
            throw new IllegalStateException(which + ": " + report.schools());
        }
        return took.compareTo(most) <= 0;
    }

    private static String counts(ImportReport report) {
        return List.of(Kind.PUPIL, Kind.GUARDIAN, Kind.STAFF, Kind.CLASS, Kind.ENROLMENT, Kind.LINK).stream()
                .map(kind -> kind + " +" + report.total(kind).added())
                .toList()
                .toString();
    }
}
