package org.gatepost.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class ImportRosterCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void configure() throws IOException, URISyntaxException {
        var database = TestDatabase.fresh();
        System.setProperty("gatepost.db.url", database.url());
        System.setProperty("gatepost.db.user", database.user());
        System.setProperty("gatepost.db.password", database.password());
        copyDemoRoster();
    }

    @AfterEach
    void forget() {
        for (String property : new String[] {"url", "user", "password"}) {
            System.clearProperty("gatepost.db." + property);
        }
    }

    private void copyDemoRoster() throws IOException, URISyntaxException {
        var roster = Objects.requireNonNull(ImportRosterCommand.class.getResource("/demo/roster"), "demo roster");
        try (Stream<Path> files = Files.list(Path.of(roster.toURI()))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private int run(String... options) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var arguments = Stream.concat(Stream.of(folder.toString()), Arrays.stream(options));
        return new CommandLine(new ImportRosterCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }

    @Test
    void saysWhatItAddedAndThenThatNothingChanged() {
        assertThat(run("--dry-run")).isZero();
        assertThat(out.toString()).contains("dry run");

        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("Heron Bank Primary School")
                .containsPattern("pupils +\\d+ added +0 changed +0 ended")
                .doesNotContain("dry run");

        assertThat(run()).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("Nothing changed: everything was as the roster says.");
    }

    @Test
    void listsEveryFaultAndImportsNothing() throws IOException {
        var users = folder.resolve("users.csv");
        Files.writeString(users, Files.readString(users).replaceFirst(",teacher,", ",wizard,"));
        Files.delete(folder.resolve("courses.csv"));

        assertThat(run()).isEqualTo(Exit.WRONG_INPUT);

        assertThat(err.toString())
                .containsPattern("users.csv, line \\d+, role: “wizard”")
                .contains("courses.csv: The file is missing.")
                .contains("Nothing was imported: ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endsAWholeClassOnlyWhenToldTo() throws IOException {
        run();
        var enrolments = folder.resolve("enrollments.csv");
        Files.writeString(enrolments, Files.readAllLines(enrolments).get(0) + "\n");

        assertThat(run()).isEqualTo(Exit.WRONG_INPUT);
        assertThat(err.toString()).contains("--allow-mass-end");

        assertThat(run("--allow-mass-end")).isZero();
        assertThat(out.toString()).containsPattern("enrolments +0 added +0 changed +\\d+ ended");
    }
}
