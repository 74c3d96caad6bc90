package org.gatepost.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatepost.launcher.CommandFailed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoDirectoryTest {

    @TempDir
    Path parent;

    @Test
    void isCreatedAndKeptOutOfVersionControl() throws IOException {
        try (var directory = DemoDirectory.open(data())) {
            assertThat(data().resolve(".gitignore")).hasContent("*");
            assertThat(directory.isComplete()).isFalse();
        }
    }

    @Test
    void staysCompleteOnceItIs() {
        try (var directory = DemoDirectory.open(data())) {
            directory.noteComplete();
        }
        try (var directory = DemoDirectory.open(data())) {
            assertThat(directory.isComplete()).isTrue();
        }
    }

    @Test
    void knowsWhetherTheLastDemoWasKilled() throws IOException {
        try (var directory = DemoDirectory.open(data())) {
            directory.noteRunning("process 1");
            assertThat(directory.wasLeftRunning()).isTrue();
        }
        try (var directory = DemoDirectory.open(data())) {
            assertThat(directory.wasLeftRunning()).isFalse();
        }
    }

    @Test
    void saysSoWhenAFileIsInTheWay() throws IOException {
        Files.createFile(data());

        assertThatThrownBy(() -> DemoDirectory.open(data()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining(data().toString());
    }

    @Test
    void leavesADirectoryOfOtherFilesAlone() throws IOException {
        var foreign = Files.createDirectories(data().resolve("postgresql").resolve("data"))
                .resolve("PG_VERSION");
        Files.writeString(foreign, "15");

        assertThatThrownBy(() -> DemoDirectory.open(data()))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining(data().toString())
                .hasMessageContaining("--data");
        assertThat(data()).isDirectoryNotContaining("glob:**.gitignore");
        assertThat(foreign).hasContent("15");
    }

    @Test
    void takesADatabaseThatIsCompleteWhateverItsLockIsCalled() throws IOException {
        Files.writeString(Files.createDirectories(data()).resolve("complete"), "");
        Files.writeString(data().resolve("lock"), "");

        try (var directory = DemoDirectory.open(data())) {
            assertThat(directory.isComplete()).isTrue();
        }
    }

    private Path data() {
        return parent.resolve("data");
    }
}
