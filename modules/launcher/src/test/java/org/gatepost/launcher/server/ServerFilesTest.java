package org.gatepost.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ServerFilesTest {

    @TempDir
    Path directory;

    @Test
    void areUnpackedOnce() throws IOException {
        var files = ServerFiles.of(jarWith("Payara 1"), directory.resolve("server"));
        var micro = files.micro();
        var unpacked = Files.getLastModifiedTime(micro);

        assertThat(files.micro()).isEqualTo(micro).hasContent("Payara 1");
        assertThat(Files.getLastModifiedTime(micro)).isEqualTo(unpacked);
    }

    @Test
    void ofAnotherVersionReplaceTheOldWithWhatWasUnpackedBesideThem() throws IOException {
        var old =
                ServerFiles.of(jarWith("Payara 1"), directory.resolve("server")).micro();
        Files.createFile(Files.createDirectory(old.resolveSibling("runtime")).resolve("schemas.jar"));

        var current =
                ServerFiles.of(jarWith("Payara 2"), directory.resolve("server")).micro();

        assertThat(current).hasContent("Payara 2");
        assertThat(old.getParent()).doesNotExist();
    }

    private Path jarWith(String micro) throws IOException {
        var jar = directory.resolve("gatepost.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("server/payara-micro.jar"));
            zip.write(micro.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return jar;
    }
}
