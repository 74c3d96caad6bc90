package org.gatepost.acceptance.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;

/** {@code gatepost.jar demo}: the WAR on Payara Micro with the demo's own database. */
public final class DemoOnMicro implements Gatepost {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int port = FreePorts.one();
    private final Path data = Build.emptyDirectory("demo-on-micro");
    private final ServerLog log = new ServerLog(data.resolve("logs/server.log"));
    private Process process;

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
    public List<String> errors() {
        return log.errors();
    }

    @Override
    public void restartAt(LocalDateTime clock) {
        close();
        process = start(clock);
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

    private Process start(LocalDateTime clock) {
        var started = Command.gatepost(
                        "demo",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString(),
                        "--clock",
                        clock.toString())
                .start(Build.target("demo-on-micro.log"));
        await("the demo answers (see target/demo-on-micro.log)")
                .atMost(PATIENCE)
                .failFast("the demo ended: see target/demo-on-micro.log", () -> !started.isAlive())
                .until(() -> Http.status(url().resolve("sign-in")) == 200);
        return started;
    }

    private Postgres postgres() {
        return new Postgres(data.resolve("postgresql/data"));
    }
}
