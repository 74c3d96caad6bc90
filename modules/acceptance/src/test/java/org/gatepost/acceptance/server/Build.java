package org.gatepost.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where this build keeps what it made. */
public final class Build {

    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path PROJECT = MODULE.resolve("../..").normalize();

    private Build() {}

    /** A file or directory below this module's target directory, which is there. */
    public static Path target(String name) {
        return MODULE.resolve("target").resolve(name);
    }

    /** A file of the repository. */
    public static Path project(String name) {
        return PROJECT.resolve(name);
    }

    /** The WAR that this build made. */
    public static Path portalWar() {
        var made = PROJECT.resolve("modules/portal/target");
        try (var files = Files.newDirectoryStream(made, "gatepost-portal-*.war")) {
            return files.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path gatepostJar() {
        return PROJECT.resolve("modules/launcher/target/gatepost.jar");
    }

    /** A file or directory below target of this JVM's; the others that run tests at the same time do not touch it. */
    public static Path own(String name) {
        return target(System.getProperty("own.directory", "run-1")).resolve(name);
    }

    /** An empty directory of this JVM's; what an earlier run left there is deleted. */
    public static Path ownEmptyDirectory(String name) {
        return emptied(own(name));
    }

    /** An empty directory below target; what an earlier run left there is deleted. */
    public static Path emptyDirectory(String name) {
        return emptied(target(name));
    }

    private static Path emptied(Path directory) {
        try {
            if (Files.exists(directory)) {
                try (var old = Files.walk(directory)) {
                    old.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
