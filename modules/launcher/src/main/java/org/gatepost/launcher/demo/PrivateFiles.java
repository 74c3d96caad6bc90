package org.gatepost.launcher.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that only their owner can read, where the file system knows such a thing. */
final class PrivateFiles {

    private PrivateFiles() {}

    /** Creates {@code directory} and those above it; one that exists is left as it is. */
    static void createDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, permissions("rwx------"));
    }

    /** Writes {@code text} to {@code file}, all of it or, if that fails, nothing. */
    static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with bytes. */
    static void write(Path file, byte[] bytes) throws IOException {
        var halfDone = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(halfDone);
        Files.createFile(halfDone, permissions("rw-------"));
        Files.write(halfDone, bytes);
        Files.move(halfDone, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
