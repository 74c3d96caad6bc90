package org.gatepost.launcher.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gatepost.launcher.CommandFailed;
import org.jspecify.annotations.Nullable;

/** What {@code gatepost.jar} carries for the server: Payara Micro and the portal. */
final class ServerFiles {

    /** Set by the bootstrap: the path of the running {@code gatepost.jar}. */
    private static final String JAR_PROPERTY = "gatepost.jar";

    private final Path jar;
    private final Path directory;

    private ServerFiles(Path jar, Path directory) {
        this.jar = jar;
        this.directory = directory;
    }

    /** Files go below {@code directory}, each version to a folder of its own. */
    static ServerFiles below(Path directory) {
        @Nullable String jar = System.getProperty(JAR_PROPERTY);
        if (jar == null) {
            throw CommandFailed.refused("The server is started by gatepost.jar only: java -jar gatepost.jar COMMAND");
        }
        return of(Path.of(jar), directory);
    }

    /** Those that {@code jar} carries. */
    static ServerFiles of(Path jar, Path directory) {
        return new ServerFiles(jar, directory);
    }

    /** Payara Micro, unpacked if it is not there yet; beside it is room for what it unpacks itself. */
    Path micro() {
        return unpacked("payara-micro.jar");
    }

    /** The portal, unpacked if it is not there yet. */
    Path portal() {
        return unpacked("gatepost.war");
    }

    private Path unpacked(String name) {
        try (var zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry("server/" + name);
            var target = directory.resolve(Long.toHexString(entry.getCrc())).resolve(name);
            if (!Files.isRegularFile(target) || Files.size(target) != entry.getSize()) {
                unpack(zip, entry, target);
                forgetOthers(target);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("could not unpack " + name + " below " + directory, e);
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.resolveSibling("."));
        var halfDone = target.resolveSibling(target.getFileName() + ".part");
        try (var content = zip.getInputStream(entry)) {
            Files.copy(content, halfDone, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(halfDone, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private void forgetOthers(Path current) throws IOException {
        try (var versions = Files.newDirectoryStream(directory)) {
            for (Path version : versions) {
                var other = version.resolve(current.getFileName());
                if (!other.equals(current) && Files.exists(other)) {
                    FileTree.delete(version);
                }
            }
        }
    }
}
