package org.gatepost.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the modules are, what they compiled and what it was compiled from. */
final class House {

    private static final Path MODULES = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("")
            .normalize();

    private House() {}

    /** Folders of the modules that have code to run, in alphabetical order. */
    static List<Path> modules() {
        try (var folders = Files.list(MODULES)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code module} compiled. */
    static Path classes(Path module) {
        return module.resolve("target/classes");
    }

    /** Files below {@code folder} whose name ends in {@code ending}; none where there is no such folder. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path module) {
        return module.getFileName().toString();
    }
}
