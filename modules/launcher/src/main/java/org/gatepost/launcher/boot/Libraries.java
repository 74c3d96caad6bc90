package org.gatepost.launcher.boot;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The jars below {@code lib/} in {@code gatepost.jar}. Each is unpacked once per user, under a name that holds its
 * checksum, so that several versions share what they have in common and none ever sees another's.
 */
final class Libraries {

    private static final String FOLDER = "lib/";

    private final Path jar;

    private Libraries(Path jar) {
        this.jar = jar;
    }

    static Libraries of(Path jar) {
        return new Libraries(jar);
    }

    /** Where the jars are now, Gatepost's own first. */
    URL[] unpacked() throws IOException {
        Path cache = cache();
        List<URL> own = new ArrayList<>();
        List<URL> others = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    URL library = unpack(zip, entry, cache).toUri().toURL();
                    (entry.getName().startsWith(FOLDER + "gatepost-") ? own : others).add(library);
                }
            }
        }
        own.addAll(others);
        return own.toArray(new URL[0]);
    }

    private static Path unpack(ZipFile zip, ZipEntry entry, Path cache) throws IOException {
        Path target = cache.resolve(
                String.format("%08x-%s", entry.getCrc(), entry.getName().substring(FOLDER.length())));
        if (Files.isRegularFile(target) && Files.size(target) == entry.getSize()) {
            return target;
        }
        Path halfDone = Files.createTempFile(cache, "unpacking", ".tmp");
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, halfDone, StandardCopyOption.REPLACE_EXISTING);
            Files.move(halfDone, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(halfDone);
        }
        return target;
    }

    private static Path cache() throws IOException {
        String wanted = System.getenv("GATEPOST_CACHE");
        if (wanted != null && !wanted.isEmpty()) {
            return Files.createDirectories(Paths.get(wanted));
        }
        try {
            Path usual = Files.createDirectories(Paths.get(System.getProperty("user.home"), ".cache", "gatepost"));
            if (Files.isWritable(usual)) {
                return usual;
            }
        } catch (IOException e) {
            return forThisRun(); // no home, or one that is read-only
        }
        return forThisRun();
    }

    private static Path forThisRun() throws IOException {
        Path directory = Files.createTempDirectory("gatepost");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
        return directory;
    }

    private static void delete(Path directory) {
        File[] files = directory.toFile().listFiles();
        for (File file : files == null ? new File[0] : files) {
            file.delete();
        }
        directory.toFile().delete();
    }
}
