package org.gatepost.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ImportRosterCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private DatabaseSettings database;

    @BeforeEach
    void configure() throws IOException, URISyntaxException {
        database = TestDatabase.fresh();
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
        return runIn(folder.toString(), options);
    }

    private int runIn(String roster, String... options) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var arguments = Stream.concat(Stream.of("import-roster", roster), Arrays.stream(options));
        return Main.commandLine()
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
        assertThat(err.toString()).as("progress, where nobody watches").isEmpty();

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

    @Test
    void saysThatTheFolderIsNotThere() {
        assertThat(runIn(folder.resolve("nowhere").toString())).isEqualTo(Exit.WRONG_INPUT);

        assertThat(err.toString())
                .contains("nowhere is neither a folder nor an archive.")
                .contains("Nothing was imported: 1 fault.");
    }

    @Test
    void waitsForNoOtherImport() throws SQLException {
        try (var connection = TestDatabase.connect(database);
                var other = connection.createStatement()) {
            other.execute("select pg_advisory_lock(hashtextextended('directory.roster', 0))");

            assertThat(run()).isEqualTo(Exit.REFUSED);
        }

        assertThat(err.toString()).startsWith("Another import is running.").hasLineCount(1);
        assertThat(run()).isZero();
    }

    @Test
    void saysWhatTheDatabaseSaidWhenItFails() throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asMigrating(database));
                var statement = connection.createStatement()) {
            statement.execute("alter table directory.enrolment add constraint full_up check (false)");
        }

        assertThat(run()).isEqualTo(Exit.FAILED);

        assertThat(err.toString())
                .startsWith("The import was stopped by the database. Import again")
                .contains("full_up")
                .as("no stack, no row")
                .hasLineCount(1)
                .doesNotContain("insert into");
        assertThat(out.toString()).isEmpty();
    }
}
