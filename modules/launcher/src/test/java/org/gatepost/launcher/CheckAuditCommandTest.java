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

class CheckAuditCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final DatabaseSettings database = TestDatabase.fresh();

    @BeforeEach
    void importSomething() throws Exception {
        System.setProperty("gatepost.db.url", database.url());
        System.setProperty("gatepost.db.user", database.user());
        System.setProperty("gatepost.db.password", database.password());
        var roster = Objects.requireNonNull(CheckAuditCommand.class.getResource("/demo/roster"), "demo roster");
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
        assertThat(run("check-audit")).isZero();

        assertThat(out.toString())
                .matches("(?s)The trust: .*Heron Bank Primary School: 1 entry, whole\\.\\R.*")
                .hasLineCount(4);
        assertThat(err.toString()).isEmpty();
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

        assertThat(run("check-audit")).isEqualTo(Exit.FAILED);

        assertThat(err.toString())
                .startsWith("Heron Bank Primary School: BROKEN at entry 1,")
                .hasLineCount(1);
        assertThat(out.toString()).doesNotContain("Heron Bank");
    }

    private int run(String... words) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
    }
}
