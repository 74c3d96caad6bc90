package org.gatepost.launcher.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatepost.launcher.CommandFailed;

/** Payara Micro with the portal, in a JVM of its own. It ends when this JVM ends, however that happens. */
public final class MicroServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int TRIES = 2;

    private static final long SIGNAL_MILLIS = 1_000;

    private final ServerSettings settings;
    private final Process process;
    private final UnpackDirectory unpacking;
    private final CountDownLatch booted = new CountDownLatch(1);

    private MicroServer(ServerSettings settings, Process process, UnpackDirectory unpacking) {
        this.settings = settings;
        this.process = process;
        this.unpacking = unpacking;
    }

    /**
     * Starts the server and returns when pages are served. Where it ends while it boots, it is started once more: on a
     * busy machine Payara now and then trips over its own list of services (ConcurrentModificationException in HK2).
     *
     * @throws CommandFailed if the server ends again, or boots without the portal, or takes longer than {@code atMost}
     */
    public static MicroServer ready(ServerSettings settings, Duration atMost) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            var server = start(settings);
            try {
                server.awaitReady(atMost);
                return server;
            } catch (CommandFailed | InterruptedException failed) {
                var ended = !server.process.isAlive();
                server.close();
                if (tries == TRIES || !ended) {
                    throw failed;
                }
            }
        }
    }

    private static MicroServer start(ServerSettings settings) {
        try {
            var log = ServerLog.of(settings.log());
            var files = ServerFiles.below(settings.work().resolve("server"));
            var unpacking = UnpackDirectory.of(files.micro().resolveSibling("runtime"));
            var process = ServerProcess.of(settings, files, unpacking).start();
            var server = new MicroServer(settings, process, unpacking);
            log.copy(server.process.getInputStream(), server.booted::countDown);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("could not start the server", e);
        }
    }

    private void awaitReady(Duration atMost) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!booted.await(100, TimeUnit.MILLISECONDS)) {
            if (!process.isAlive()) {
                throw CommandFailed.failed(
                        "The server ended while it started, with code " + process.exitValue() + "." + whereToLook());
            }
            if (System.nanoTime() > deadline) {
                throw CommandFailed.failed(
                        "The server did not start within " + atMost.toSeconds() + " s." + whereToLook());
            }
        }
        if (!Portal.at(settings.http().probeUrl()).answers()) {
            throw CommandFailed.failed("The server started, but Gatepost did not." + whereToLook());
        }
    }

    /**
     * Returns only by the exception that says that the server ended by itself, or that the thread was interrupted to
     * stop it. A signal to the whole process group ends the server before the interrupt arrives: that is no failure.
     */
    public void requireToRun() throws InterruptedException {
        var exitCode = process.waitFor();
        Thread.sleep(SIGNAL_MILLIS);
        throw CommandFailed.failed("The server ended by itself, with code " + exitCode + "." + whereToLook());
    }

    private String whereToLook() {
        return settings.log().map(file -> " Its log says why: " + file).orElse(" See its log above.");
    }

    /** Lets requests under way finish and stops the server; returns when it has ended. */
    @Override
    public void close() {
        try {
            closeInput();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            unpacking.close();
        }
    }

    private void closeInput() {
        try (OutputStream input = process.getOutputStream()) {
            input.flush();
        } catch (IOException e) {
            process.destroy(); // it is ending already, or does not listen
        }
    }
}
