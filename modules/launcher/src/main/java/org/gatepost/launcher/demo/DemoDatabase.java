package org.gatepost.launcher.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gatepost.launcher.CommandFailed;
import org.gatepost.launcher.server.FileTree;
import org.gatepost.standalone.DatabaseRoles;
import org.gatepost.standalone.DatabaseSettings;

/** The demo's own PostgreSQL: its programs and its data lie in the demo's directory, and what is committed is kept. */
final class DemoDatabase implements AutoCloseable {

    private static final String NAME = "gatepost";
    private static final String ONLY_WITH_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final EmbeddedPostgres postgres;
    private final OrphanedPostgres remaining;
    private final Passwords passwords;

    private DemoDatabase(EmbeddedPostgres postgres, OrphanedPostgres remaining, Passwords passwords) {
        this.postgres = postgres;
        this.remaining = remaining;
        this.passwords = passwords;
    }

    /** Starts it; a database that was never completed is made anew. */
    static DemoDatabase start(DemoDirectory directory) {
        var data = directory.file("postgresql").resolve("data");
        var programs = directory.file("postgresql").resolve("programs");
        try {
            requireStartable(directory);
            var orphan = OrphanedPostgres.of(data, programs);
            orphan.stop();
            var passwords = passwords(directory, data);
            var database = new DemoDatabase(start(directory, data, programs, passwords), orphan, passwords);
            if (!directory.isComplete()) {
                database.createRoles();
            }
            return database;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw CommandFailed.failed(
                    "PostgreSQL did not start (" + Objects.requireNonNullElse(e.getMessage(), e.toString())
                            + "). Its log may say more: " + directory.log("postgresql.log"),
                    e);
        }
    }

    /** Sees every school, as none of Gatepost's own roles does. */
    DatabaseSettings superuser() {
        return new DatabaseSettings(url(NAME), "postgres", passwords.superuser());
    }

    DatabaseSettings migrating() {
        return new DatabaseSettings(url(NAME), DatabaseRoles.MIGRATING, passwords.migrating());
    }

    DatabaseSettings application() {
        return new DatabaseSettings(url(NAME), DatabaseRoles.APPLICATION, passwords.application());
    }

    private static void requireStartable(DemoDirectory directory) throws IOException {
        if (DirectoryOwner.isRoot(directory.lock()) && !LinuxUtils.isUnshareAvailable()) {
            throw CommandFailed.refused(
                    "PostgreSQL does not run as root, and `unshare`, which would help, is missing or"
                            + " not allowed here. Run the demo as another user, or install util-linux and allow user"
                            + " namespaces.");
        }
    }

    private static Passwords passwords(DemoDirectory directory, Path data) throws IOException {
        var file = directory.file("database.properties");
        if (directory.isComplete()) {
            return Passwords.keptIn(file);
        }
        FileTree.delete(data);
        return Passwords.createIn(file);
    }

    private static EmbeddedPostgres start(DemoDirectory directory, Path data, Path programs, Passwords passwords)
            throws IOException {
        var log = directory.log("postgresql.log").toFile();
        Files.createDirectories(programs);
        Files.createDirectories(log.toPath().resolveSibling("."));
        var forInitdb = directory.file("initdb.password");
        PrivateFiles.write(forInitdb, passwords.superuser() + "\n");
        System.setProperty("ot.epg.working-dir", programs.toString()); // it clears that of old data: never ours
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(programs.toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setLocaleConfig("pwfile", forInitdb.toString())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setConnectConfig("password", passwords.superuser())
                    .setDataDirectoryCustomizer(DemoDatabase::askForPasswords)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "''")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } finally {
            Files.deleteIfExists(forInitdb);
        }
    }

    private static void askForPasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), ONLY_WITH_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createRoles() {
        var commands = new ArrayList<>(DatabaseRoles.creating(passwords.migrating(), passwords.application()));
        commands.add("create database " + NAME + " owner " + DatabaseRoles.MIGRATING);
        execute("postgres", commands);
        execute(
                NAME,
                List.of(
                        "revoke all on database " + NAME + " from public",
                        "grant connect on database " + NAME + " to " + DatabaseRoles.APPLICATION,
                        "revoke create on schema public from public"));
    }

    private void execute(String database, List<String> commands) {
        try (var connection = DriverManager.getConnection(url(database), "postgres", passwords.superuser());
                var statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not make the database", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    /** Returns when it has ended, even if the thread is or was interrupted: Ctrl-C is how a demo ends. */
    @Override
    public void close() {
        var interrupted = Thread.interrupted();
        try {
            postgres.close();
            remaining.stop(); // the library waits a few seconds only
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
