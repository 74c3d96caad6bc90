package org.gatepost.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.gatepost.acceptance.server.Command;
import org.gatepost.acceptance.server.DemoRoster;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** An operator's import of a roster, by the command line. */
class RosterIT {

    private final DatabaseSettings database = TestDatabase.fresh();

    @TempDir
    private Path roster = Path.of("");

    @BeforeEach
    void copyTheDemosRoster() throws IOException {
        DemoRoster.copyTo(roster);
    }

    @Test
    void everyFaultOfAWrongRosterIsNamedAndNothingIsImported() throws Exception {
        Files.delete(roster.resolve("courses.csv"));
        append("users.csv", "HBP-P001,,,true,HBP,student,again,,Ilyas,Again,,,,,,,4,");
        append("users.csv", "HBP-X001,,,true,HBP,wizard,wizard,,Merlin,Wold,,,,,,,,");
        append("enrollments.csv", "HBP-E-X,,,HBP-C99,HBP,HBP-P001,student,,,");

        var result = importRoster();

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.output())
                .contains("courses.csv", "users.csv", "HBP-P001", "wizard", "enrollments.csv", "HBP-C99");
        assertThat(rows()).isZero();
    }

    @Test
    void theSameRosterAgainChangesNothing() throws Exception {
        assertThat(importRoster().exitCode()).isZero();
        long imported = rows();

        var again = importRoster();

        assertThat(again.exitCode()).isZero();
        assertThat(rows()).isEqualTo(imported).isPositive();
    }

    private void append(String file, String line) throws IOException {
        Files.writeString(roster.resolve(file), line + "\r\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private Command.Result importRoster() {
        return Command.gatepost("import-roster", roster.toString())
                .with("GATEPOST_DB_URL", database.url())
                .with("GATEPOST_DB_USER", database.user())
                .with("GATEPOST_DB_PASSWORD", database.password())
                .run();
    }

    /** People, classes, links: all rows of the directory, but those of the log of imports. */
    private long rows() throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                    select coalesce(sum((xpath('/row/n/text()', query_to_xml(
                             format('select count(*) as n from %I.%I', schemaname, tablename), true, true, '')))[1]
                             ::text::bigint), 0)
                      from pg_tables where schemaname = 'directory' and tablename <> 'flyway_schema_history' and tablename not like 'roster\\_%'
                    """)) {
            row.next();
            return row.getLong(1);
        }
    }
}
