package org.gatepost.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class UnpackDirectoryTest {

    @TempDir
    Path work;

    @Test
    void isTheUsualOneAndKept() throws IOException {
        var usual = Files.createDirectory(work.resolve("with space"));

        try (var directory = UnpackDirectory.of(usual)) {
            assertThat(directory.path()).isEqualTo(usual);
        }

        assertThat(usual).isDirectory();
    }

    @Test
    void isElsewhereUntilTheEndWhereThePathHasLettersBeyondAscii() throws IOException {
        Path elsewhere;

        try (var directory = UnpackDirectory.of(work.resolve("zo\u00eb"))) {
            elsewhere = directory.path();
            assertThat(elsewhere.toString()).matches("\\p{ASCII}+");
            Files.createFile(Files.createDirectory(elsewhere.resolve("runtime")).resolve("schemas.jar"));
        }

        assertThat(elsewhere).doesNotExist();
    }
}
