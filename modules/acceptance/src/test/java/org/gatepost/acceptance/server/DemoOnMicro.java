package org.gatepost.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.gatepost.standalone.DatabaseRoles;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;

import static org.awaitility.Awaitility.await;

/** {@code gatepost.jar demo}: the WAR on Payara Micro with the demo's own database. */
public final class DemoOnMicro implements Gatepost {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int port = FreePorts.one();
    private final Path data = Build.ownEmptyDirectory("demo-on-micro");
    private final SchoolProvider provider = new SchoolProvider("micro");
    private final ServerLog log = new ServerLog(data.resolve("logs/server.log"));
    private Process process;
    private Clock clock = Clock.systemUTC();

    private DemoOnMicro(LocalDateTime clock) {
        process = start(clock);
    }

    /** Starts it on an empty directory. */
    public static Gatepost startAt(LocalDateTime clock) {
        return new DemoOnMicro(clock);
    }

    @Override
    public URI url() {
        return URI.create("http://localhost:" + port + "/");
    }

    @Override
    public SchoolProvider provider() {
        return provider;
    }

    @Override
    public List<String> errors() {
        return log.errors();
    }

    @Override
    public void restartAt(LocalDateTime clock) {
        close();
        process = start(clock);
    }

    @Override
    public Standalone modules() {
        return Standalone.start(database(), clock);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Letters letters() {
        return new Letters(data.resolve("letters"));
    }

    @Override
    public void loseDatabase() {
        postgres().crash();
    }

    @Override
    public void returnDatabase() {
        postgres().start();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the demo did not stop within a minute");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process start(LocalDateTime local) {
        clock = Clock.offset(
                Clock.systemUTC(),
                Duration.between(Instant.now(), local.atZone(ZONE).toInstant()));
        var started = provider.behind(Command.gatepost(
                        "demo",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString(),
                        "--clock",
                        local.toString()))
                .start(Build.own("demo-on-micro.log"));
        await("the demo answers (see demo-on-micro.log below target)")
                .atMost(PATIENCE)
                .failFast("the demo ended: see demo-on-micro.log below target", () -> !started.isAlive())
                .until(() -> Http.status(url().resolve("sign-in")) == 200);
        return started;
    }

    /** As the server's own role; the demo keeps its password in its directory. */
    private DatabaseSettings database() {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            kept.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DatabaseSettings(
                "jdbc:postgresql://127.0.0.1:" + postgres().lastPort() + "/gatepost",
                DatabaseRoles.APPLICATION,
                kept.getProperty("application"));
    }

    private Postgres postgres() {
        return new Postgres(data.resolve("postgresql/data"));
    }
}
