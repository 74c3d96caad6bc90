package org.gatepost.launcher.demo;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoDatabaseTest {

    // one for all tests: unpacking the programs takes seconds
    @TempDir
    static Path parent;

    private static DemoDirectory directory;

    @BeforeAll
    static void open() {
        directory = DemoDirectory.open(parent.resolve("data"));
    }

    @AfterAll
    static void close() {
        directory.close();
    }

    @Test
    void stopsAServerThatOutlivedItsDemo() throws IOException, InterruptedException {
        Path programs;
        try (var database = DemoDatabase.start(directory)) {
            assertThat(database.application()).isNotEqualTo(database.migrating());
            programs = programsOfServer();
        }
        startAsOrphan(programs.resolve("pg_ctl"));
        assertThat(serverFile()).exists();

        OrphanedPostgres.of(data(), programs.resolve("../..").normalize()).stop();

        assertThat(serverFile()).doesNotExist();
    }

    @Test
    void leavesAnotherProcessThatHasTheNumberOfTheOldServerAlone() throws IOException {
        var data = Files.createDirectories(parent.resolve("other").resolve("data"));
        var numberOfThisProcess = Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        OrphanedPostgres.of(data, parent.resolve("other").resolve("programs")).stop();

        assertThat(numberOfThisProcess).doesNotExist();
    }

    @Test
    void hasStoppedWhenItIsClosedByAnInterruptedThread() {
        var database = DemoDatabase.start(directory);
        assertThat(serverFile()).exists();

        Thread.currentThread().interrupt();
        database.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(serverFile()).doesNotExist();
    }

    /** PostgreSQL deletes it when it has ended. */
    private static Path serverFile() {
        return data().resolve("postmaster.pid");
    }

    private static Path data() {
        return directory.file("postgresql").resolve("data");
    }

    /** As the demo does, but nobody is left who would stop it. */
    private static void startAsOrphan(Path pgCtl) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(pgCtl.toString());
        command.addAll(
                List.of("-D", data().toString(), "-w", "-o", "-p " + freePort() + " -c unix_socket_directories="));
        command.add("start");
        var starting = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(starting.waitFor()).isZero();
    }

    /** The library unpacks once in a JVM, so that another test may have said where. */
    private static Path programsOfServer() throws IOException {
        long number = Long.parseLong(Files.readAllLines(serverFile()).get(0));
        return Path.of(ProcessHandle.of(number).orElseThrow().info().command().orElseThrow())
                .resolveSibling(".")
                .normalize();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
