package org.gatepost.directory.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** SEC-SQL-02: what a wrong query of the application could see and do, tried as the application's role. */
class RowLevelSecurityTest {

    private static ImportedTrust trust;

    @BeforeAll
    static void start() {
        trust = new ImportedTrust();
    }

    @AfterAll
    static void stop() {
        trust.close();
    }

    @Test
    void coversEveryTableOfASchool() {
        assertThat(trust.text("""
                        select coalesce(string_agg(c.table_name, ', '), 'none')
                        from information_schema.columns c
                        join pg_class t on t.oid = ('directory.' || c.table_name)::regclass
                        where c.table_schema = 'directory' and c.column_name = 'school_id' and not t.relrowsecurity
                        """)).isEqualTo("none");
        assertThat(trust.text("""
                        select string_agg(t.table_name, ', ' order by t.table_name) from information_schema.tables t
                        where t.table_schema = 'directory' and not exists (
                          select 1 from information_schema.columns c
                          where c.table_schema = 'directory' and c.table_name = t.table_name
                            and c.column_name = 'school_id')
                        """)).isEqualTo("flyway_schema_history, school");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person", "school_class", "enrolment", "guardian_link"})
    void showsTheRowsOfTheSchoolEnteredAndNoOthers(String table) throws SQLException {
        for (String school : List.of("salt", "dune")) {
            var id = trust.school(school);

            assertThat(schoolsSeen(table, id.toString())).containsOnly(id.toString());
        }
        assertThat(schoolsSeen(table, "")).isEmpty();
    }

    @Test
    void refusesARowForAnotherSchool() {
        assertThatThrownBy(() -> asApplication(
                        trust.school("salt").toString(),
                        "insert into directory.term values ('" + trust.school("dune")
                                + "', 'Autumn', '2026-09-01', '2026-12-18')"))
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table directory.mine (id int)",
                "drop table directory.person",
                "alter table directory.person disable row level security",
                "truncate directory.term",
                "delete from directory.person",
                "delete from directory.guardian_link",
                "delete from directory.restriction",
                "create schema mine",
                "set role gp_migrate"
            })
    void doesNotLetTheApplicationChangeItsBounds(String sql) {
        assertThatThrownBy(() -> asApplication(trust.school("salt").toString(), sql))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void doesNotKnowAHatOfAnotherSchool() {
        var reed = trust.person("reed");

        assertThat(trust.get(Callers.class).caller(new Hat(trust.school("dune"), reed, Capacity.STAFF)))
                .isEmpty();
        assertThat(trust.get(Callers.class).caller(new Hat(SchoolId.next(), reed, Capacity.STAFF)))
                .isEmpty();
        assertThat(trust.get(Callers.class).caller(new Hat(trust.school("salt"), PersonId.next(), Capacity.STAFF)))
                .isEmpty();
        assertThat(trust.get(Callers.class).caller(new Hat(trust.school("salt"), reed, Capacity.GUARDIAN)))
                .isEmpty();
    }

    private static List<String> schoolsSeen(String table, String entered) throws SQLException {
        try (var connection = TestDatabase.connect(trust.database());
                var statement = connection.createStatement()) {
            statement.execute("set app.school = '" + entered + "'");
            List<String> seen = new ArrayList<>();
            try (var rows = statement.executeQuery("select distinct school_id from directory." + table)) {
                while (rows.next()) {
                    seen.add(rows.getString(1));
                }
            }
            return seen;
        }
    }

    private static void asApplication(String entered, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(trust.database());
                var statement = connection.createStatement()) {
            statement.execute("set app.school = '" + entered + "'");
            statement.execute(sql);
        }
    }
}
