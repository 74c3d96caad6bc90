package org.gatepost.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditVerifyCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final DatabaseSettings database = TestDatabase.fresh();

    @BeforeEach
    void importSomething() throws Exception {
        System.setProperty("gatepost.db.url", database.url());
        System.setProperty("gatepost.db.user", database.user());
        System.setProperty("gatepost.db.password", database.password());
        var roster = Objects.requireNonNull(AuditVerifyCommand.class.getResource("/demo/roster"), "demo roster");
        assertThat(run("import-roster", Path.of(roster.toURI()).toString())).isZero();
        out.getBuffer().setLength(0);
    }

    @AfterEach
    void forget() {
        for (String property : new String[] {"url", "user", "password"}) {
            System.clearProperty("gatepost.db." + property);
        }
    }

    @Test
    void saysOfEverySchoolThatItsLogIsWhole() {
        assertThat(run("audit", "verify")).isZero();

        assertThat(out.toString())
                .matches("(?s)The trust: .*Heron Bank Primary School: 1 entry, whole\\.\\R.*")
                .matches("(?s).*Checked \\d+ entries in 4 logs; all are whole\\.\\R")
                .hasLineCount(5);
        assertThat(err.toString()).isEmpty();
    }

    /** By the owner of the table, for whom no grant is in the way, as somebody with the migrating password could. */
    @Test
    void namesTheEntryOfWhichTheOwnerChangedOneByte() throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asMigrating(database));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.school', id::text, true) from directory.school"
                    + " where name = 'Heron Bank Primary School'");
            assertThat(statement.executeUpdate(
                            "update audit.entry set detail = overlay(detail placing 'X' from 1 for 1)"))
                    .isEqualTo(1);
            connection.commit();
        }

        assertThat(run("audit", "verify")).isEqualTo(Exit.FAILED);

        assertThat(err.toString())
                .startsWith("Heron Bank Primary School: BROKEN at entry 1,")
                .hasLineCount(1);
        assertThat(out.toString()).endsWith("1 broken." + System.lineSeparator());
    }

    @Test
    void namesTheSchoolAndTheEntryThatWasChanged() throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement()) {
            statement.execute("""
                    update audit.entry set act = 'nothing' where school_id =
                        (select id from directory.school where name = 'Heron Bank Primary School')
                    """);
        }

        assertThat(run("audit", "verify")).isEqualTo(Exit.FAILED);

        assertThat(err.toString())
                .startsWith("Heron Bank Primary School: BROKEN at entry 1,")
                .hasLineCount(1);
        assertThat(out.toString()).doesNotContain("Heron Bank").contains("1 broken.");
    }

    private int run(String... words) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }
}
