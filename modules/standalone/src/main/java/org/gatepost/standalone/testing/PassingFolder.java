package org.gatepost.standalone.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of files for the length of a try block. */
public final class PassingFolder implements AutoCloseable {

    private final Path path;

    private PassingFolder(Path path) {
        this.path = path;
    }

    /** An empty one, below the machine's directory for temporary files. */
    public static PassingFolder named(String prefix) throws IOException {
        return new PassingFolder(Files.createTempDirectory(prefix));
    }

    public Path path() {
        return path;
    }

    /** Deletes it and the files in it; folders within it are not expected. */
    @Override
    public void close() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(path);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        }
    }
}
