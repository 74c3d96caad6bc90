package org.gatepost.launcher.demo;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gatepost.standalone.DatabaseSettings;
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
    void stopsAServerThatOutlivedItsDemo() throws IOException, InterruptedException, SQLException {
        try (var database = DemoDatabase.start(directory)) {
            execute(database.migrating(), "drop table if exists kept; create table kept (id int)");
            directory.noteComplete();
        }
        startAsOrphan();
        assertThat(serverFile()).exists();

        try (var database = DemoDatabase.start(directory)) {
            execute(database.migrating(), "insert into kept values (1)");
        }

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
    private static void startAsOrphan() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        try (Stream<Path> programs = Files.walk(directory.file("postgresql").resolve("programs"), 3)) {
            command.add(programs.filter(program -> program.endsWith("bin/pg_ctl"))
                    .findFirst()
                    .orElseThrow()
                    .toString());
        }
        command.addAll(
                List.of("-D", data().toString(), "-w", "-o", "-p " + freePort() + " -c unix_socket_directories="));
        command.add("start");
        var starting = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(starting.waitFor()).isZero();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void execute(DatabaseSettings database, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
