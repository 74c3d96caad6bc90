package org.gatepost.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatepost.launcher.Exit;
import org.gatepost.launcher.Logs;
import org.gatepost.launcher.Settings;
import org.gatepost.launcher.server.HttpAddress;
import org.gatepost.launcher.server.MicroServer;
import org.gatepost.launcher.server.ServerSettings;
import org.gatepost.standalone.Migrations;

/** One run of the demo. */
final class Demo {

    /** Halves the work of a start; what runs for an afternoon needs no more. */
    private static final List<String> QUICK_TO_START =
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String PUPIL_CARDS = "pupil-cards.pdf";
    private static final Duration ENDING_PATIENCE = Duration.ofSeconds(20);
    private static final Duration SERVER_PATIENCE = Duration.ofMinutes(4);

    private final HttpAddress address;
    private final Path data;
    private final Optional<String> wantedTime;
    private final SecondFactor secondFactor;
    private final Progress progress;

    Demo(HttpAddress address, Path data, Optional<String> wantedTime, SecondFactor secondFactor, Progress progress) {
        this.address = address;
        this.data = data;
        this.wantedTime = wantedTime;
        this.secondFactor = secondFactor;
        this.progress = progress;
    }

    /** Runs until the thread is interrupted; everything that it started is stopped when it returns. */
    int run() throws Exception {
        try (var directory = DemoDirectory.open(data)) {
            address.requireFreeWithin(directory.wasLeftRunning() ? ENDING_PATIENCE : Duration.ZERO);
            directory.noteRunning("process " + ProcessHandle.current().pid() + ", " + address.browserUrl());
            Logs.into(directory.log("launcher.log"));
            var machine = Instant.now();
            var clock = DemoClock.of(wantedTime, directory.file("clock"), machine);
            try (var database = progress.step("PostgreSQL", () -> DemoDatabase.start(directory))) {
                keep(clock, machine, directory, database);
                prepare(directory, database, clock);
                try (var server = startServer(directory, database, clock)) {
                    welcome(clock);
                    server.requireToRun();
                    return Exit.DONE;
                }
            }
        }
    }

    private static void keep(DemoClock clock, Instant machine, DemoDirectory directory, DemoDatabase database)
            throws IOException, SQLException {
        if (directory.isComplete()) {
            clock.requireNotBefore(NewestEntry.in(database.superuser()), machine);
        }
        clock.keepIn(directory.file("clock"));
    }

    private void prepare(DemoDirectory directory, DemoDatabase database, DemoClock clock) throws Exception {
        progress.step("Tables", () -> Migrations.as(database.migrating()).migrate(module -> {}));
        if (!directory.isComplete()) {
            progress.step(
                    "The demo trust",
                    () -> DemoTrust.load(
                            database.application(),
                            directory.file("run"),
                            clock.clock(),
                            gatepost -> DemoPupils.writeCards(
                                    gatepost, address.browserUrl(), directory.file(PUPIL_CARDS))));
            directory.noteComplete();
        }
    }

    private MicroServer startServer(DemoDirectory directory, DemoDatabase database, DemoClock clock) throws Exception {
        var url = address.browserUrl().toString();
        var settings = new ServerSettings(
                address,
                URI.create(url.substring(0, url.length() - 1)),
                database.application(),
                directory.path(),
                QUICK_TO_START,
                Optional.of(directory.log("server.log")),
                more(clock, directory));
        return progress.step("The server", () -> MicroServer.ready(settings, SERVER_PATIENCE));
    }

    private Map<String, String> more(DemoClock clock, DemoDirectory directory) throws IOException {
        var more = new TreeMap<>(Settings.forSingleSignOn());
        more.put("gatepost.clock.offset", clock.offset().toString());
        more.put("gatepost.mail.folder", letters(directory).toString());
        more.put("gatepost.style-guide", "true");
        more.put("gatepost.second-factor", secondFactor.name());
        more.put("gatepost.secret-key", SecretKey.keptIn(directory.file("secret-key")));
        more.put("gatepost.trust.office-phone", "01632 960100");
        more.put("gatepost.trust.childrens-care-phone", "01632 960999");
        return more;
    }

    private static Path letters(DemoDirectory directory) {
        return directory.file("letters").toAbsolutePath();
    }

    private void welcome(DemoClock clock) {
        progress.say("");
        progress.say("Gatepost is ready: " + address.browserUrl());
        if (clock.isMoved()) {
            progress.say("It is " + DemoClock.forPeople(clock.clock().instant()) + " in the demo.");
        }
        progress.say("");
        DemoTrust.accounts()
                .forEach(account -> progress.say(
                        String.format("  %-46s %-24s %s", account.email(), account.password(), account.who())));
        progress.say("");
        progress.say("It sends no e-mail: its letters are files in "
                + data.resolve("letters").toAbsolutePath().normalize() + ".");
        progress.say("Cards of two pupils: "
                + data.resolve(PUPIL_CARDS).toAbsolutePath().normalize()
                + " (docs/demo-trust.md says how to try them).");
        progress.say(
                secondFactor == SecondFactor.required
                        ? "Staff set up a second factor when they first sign in, as in production."
                        : "A second factor is only offered here; in production staff must have one"
                                + " (--second-factor required).");
        progress.say(
                "Ctrl-C stops it. The data is kept in " + data.toAbsolutePath().normalize() + ".");
    }
}
