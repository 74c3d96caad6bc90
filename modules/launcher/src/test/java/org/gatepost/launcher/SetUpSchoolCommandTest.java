package org.gatepost.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SetUpSchoolCommandTest {

    private static final String LEAST = """
            school: %s
            office-phone: "01632 960009"
            zone: Europe/London
            open-weekdays: [monday, tuesday]
            hours: "08:00-17:30"
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final DatabaseSettings database = TestDatabase.fresh();

    @BeforeEach
    void importRoster() throws Exception {
        System.setProperty("gatepost.db.url", database.url());
        System.setProperty("gatepost.db.user", database.user());
        System.setProperty("gatepost.db.password", database.password());
        assertThat(run("import-roster", demo("roster").toString())).isZero();
        out.getBuffer().setLength(0);
    }

    @AfterEach
    void forget() {
        for (String property : new String[] {"url", "user", "password"}) {
            System.clearProperty("gatepost.db." + property);
        }
    }

    @Test
    void setsUpTheSchoolThatTheFileNames() throws Exception {
        assertThat(run("set-up-school", demo("heron-bank").toString())).isZero();

        assertThat(out.toString()).isEqualToIgnoringNewLines("Heron Bank Primary School is set up.");
        assertThat(err.toString()).isEmpty();
        assertThat(schoolsSetUp()).isEqualTo(1);
        assertThat(phones()).contains("01632 960101");
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() throws Exception {
        write(LEAST.formatted("HBP") + "colour: blue\n");

        assertThat(run("set-up-school", folder.toString())).isEqualTo(Exit.WRONG_INPUT);

        assertThat(err.toString())
                .isEqualToIgnoringNewLines("school.yaml: unknown key colour. The school is as it was.");
        assertThat(schoolsSetUp()).isZero();
    }

    @Test
    void saysThatTheFileIsNotThere() throws Exception {
        assertThat(run("set-up-school", folder.toString())).isEqualTo(Exit.WRONG_INPUT);

        assertThat(err.toString()).isEqualToIgnoringNewLines("school.yaml: is not there. The school is as it was.");
    }

    @Test
    void refusesASchoolThatNoRosterNamed() throws Exception {
        write(LEAST.formatted("XYZ"));

        assertThat(run("set-up-school", folder.toString())).isEqualTo(Exit.WRONG_INPUT);

        assertThat(err.toString())
                .contains("XYZ")
                .contains("Import the roster first")
                .hasLineCount(1);
    }

    @Test
    void namesEverybodyWhomTheRosterDoesNotKnow() throws Exception {
        write(LEAST.formatted("HBP") + "role-holders:\n  head: [NOBODY-1]\n  deputy: [NOBODY-2]\n");

        assertThat(run("set-up-school", folder.toString())).isEqualTo(Exit.WRONG_INPUT);

        assertThat(err.toString())
                .contains("not in the roster: ")
                .contains("NOBODY-1")
                .contains("NOBODY-2");
        assertThat(schoolsSetUp()).isZero();
    }

    private static Path demo(String of) throws Exception {
        return Path.of(Objects.requireNonNull(SetUpSchoolCommandTest.class.getResource("/demo/" + of), of)
                .toURI());
    }

    private void write(String file) throws IOException {
        Files.writeString(folder.resolve("school.yaml"), file);
    }

    private int schoolsSetUp() throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from audit.entry where act = 'directory.schoolSetUp'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private String phones() throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement();
                var row = statement.executeQuery("select string_agg(office_phone, ' ') from directory.school")) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private int run(String... words) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }
}
