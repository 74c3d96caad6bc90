package org.gatepost.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.gatepost.launcher.CommandFailed;
import org.jspecify.annotations.Nullable;

/** The directory that holds all of a demo. One demo at a time has it. */
final class DemoDirectory implements AutoCloseable {

    private static final String COMPLETE = "complete";
    private static final String LOCK = "gatepost-demo.lock";

    private final Path path;
    private final FileChannel channel;

    private DemoDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes {@code path}, which is created where it is missing; refuses when it is not ours or not free. */
    static DemoDirectory open(Path path) {
        var directory = path.toAbsolutePath().normalize();
        try {
            PrivateFiles.createDirectory(directory);
            requireEmptyOrOfDemo(directory);
            DirectoryOwner.require(directory);
            var channel =
                    FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            var opened = new DemoDirectory(directory, channel);
            if (lock == null) {
                channel.close();
                throw CommandFailed.refused("A demo is running already on " + directory + opened.whoHasIt()
                        + ". Stop it, or give this one a directory of its own: --data DIR.");
            }
            Files.writeString(directory.resolve(".gitignore"), "*\n");
            return opened;
        } catch (IOException e) {
            throw CommandFailed.refused(
                    "Cannot use " + directory + " for the demo's data: " + why(e) + ". Give it another: --data DIR.",
                    e);
        }
    }

    /** The demo makes its database anew where none is complete: not in the place of somebody's files. */
    private static void requireEmptyOrOfDemo(Path directory) throws IOException {
        if (Files.isRegularFile(directory.resolve(LOCK)) || Files.isRegularFile(directory.resolve(COMPLETE))) {
            return;
        }
        try (var files = Files.list(directory)) {
            if (files.findAny().isPresent()) {
                throw CommandFailed.refused("There are other files in " + directory
                        + ". Give the demo a directory of its own: --data DIR.");
            }
        }
    }

    private static String why(IOException problem) {
        if (problem instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        if (problem instanceof AccessDeniedException denied) {
            return "you may not write to " + denied.getFile();
        }
        if (problem instanceof FileSystemException failed) {
            return failed.getFile() + ": "
                    + Optional.ofNullable(failed.getReason()).orElse("it cannot be made there");
        }
        return String.valueOf(problem.getMessage());
    }

    /** Notes who has the directory, for the message that a second demo gets. */
    void noteRunning(String who) {
        write(running(), who);
    }

    /** Whether the last demo was killed: its server may still be ending. */
    boolean wasLeftRunning() {
        return Files.exists(running());
    }

    /** Whether {@link #noteComplete} was ever called: otherwise the database may be half made. */
    boolean isComplete() {
        return Files.exists(complete());
    }

    /** The database is made and filled. */
    void noteComplete() {
        write(complete(), "The database was made and filled. Without this file it is made anew.\n");
    }

    /** Whose owner is that of all files which this process makes. */
    Path lock() {
        return path.resolve(LOCK);
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name);
    }

    private String whoHasIt() throws IOException {
        return Files.exists(running()) ? " (" + Files.readString(running()).strip() + ")" : "";
    }

    private Path running() {
        return path.resolve("running");
    }

    private Path complete() {
        return path.resolve(COMPLETE);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(running());
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release " + path, e);
        }
    }
}
