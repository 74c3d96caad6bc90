package org.gatepost.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import static org.awaitility.Awaitility.await;

/** A PostgreSQL server, known by its data directory, that can be made to crash and started again. */
final class Postgres {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;

    Postgres(Path data) {
        this.data = data;
    }

    /** Ends it at once, as {@code pg_ctl stop -m immediate} does: every connection breaks. */
    void crash() {
        var pid = pid();
        Command.of(List.of("kill", "-QUIT", Long.toString(pid))).succeed();
        await("PostgreSQL is gone")
                .atMost(PATIENCE)
                .until(() -> ProcessHandle.of(pid).isEmpty());
    }

    /** Starts it with the options that it had. */
    void start() {
        var port = lastPort();
        var command = "exec " + read("postmaster.opts").strip();
        var words = isRoot() ? List.of("unshare", "-U", "sh", "-c", command) : List.of("sh", "-c", command);
        Command.of(words).start(data.resolveSibling("postgresql-restarted.log"));
        await("PostgreSQL takes connections").atMost(PATIENCE).until(() -> accepts(port));
    }

    private long pid() {
        return Long.parseLong(
                read("postmaster.pid").lines().findFirst().orElseThrow().strip());
    }

    /** Where it listens, or did before it crashed. */
    int lastPort() {
        var options = read("postmaster.opts");
        var port = options.replaceAll("(?s).*\"-p\" \"(\\d+)\".*", "$1");
        return Integer.parseInt(port);
    }

    private String read(String file) {
        try {
            return Files.readString(data.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
