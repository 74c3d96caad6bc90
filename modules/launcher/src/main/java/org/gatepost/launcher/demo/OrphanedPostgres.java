package org.gatepost.launcher.demo;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatepost.launcher.CommandFailed;

/** A PostgreSQL of this directory that outlived the demo which started it, say because that was killed. */
final class OrphanedPostgres {

    private final Path data;
    private final Path programs;

    private OrphanedPostgres(Path data, Path programs) {
        this.data = data;
        this.programs = programs;
    }

    static OrphanedPostgres of(Path data, Path programs) {
        return new OrphanedPostgres(data, programs);
    }

    /** Stops it if there is one. Only who holds the directory may ask. */
    void stop() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var running = process(pidFile);
        if (running.isPresent() && isOurs(running.get())) {
            runPgCtl();
        } else {
            Files.deleteIfExists(pidFile); // of a process long gone, whose number another may have by now
        }
    }

    private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
        try {
            var lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Another demo's PostgreSQL may have the number by now. */
    private boolean isOurs(ProcessHandle process) throws IOException {
        var ours = Files.exists(programs) ? programs.toRealPath() : programs;
        return process.info()
                .command()
                .map(Path::of)
                .filter(program -> program.startsWith(ours) || program.startsWith(programs))
                .isPresent();
    }

    private void runPgCtl() throws IOException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(pgCtl().toString(), "-D", data.toString(), "stop", "-m", "fast", "-w", "-t", "60"));
        var stopping = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (stopping.waitFor() != 0) {
                throw CommandFailed.refused("A PostgreSQL of an earlier demo still runs on " + data
                        + " and does not stop. End it first; its process number is in postmaster.pid there.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Path pgCtl() throws IOException {
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(programs, "PG-*")) {
            for (Path version : versions) {
                for (String name : List.of("pg_ctl", "pg_ctl.exe")) {
                    var program = version.resolve("bin").resolve(name);
                    if (Files.isExecutable(program)) {
                        return program;
                    }
                }
            }
        }
        throw new IOException("no pg_ctl below " + programs);
    }
}
