package org.gatepost.architecture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.testing.TestDatabase;

/** What the migrations of all modules make of an empty database. */
final class Database {

    private static final DatabaseSettings MIGRATED = TestDatabase.fresh();

    private Database() {}

    /** A table that a module made. */
    record Table(String schema, String name) {

        boolean isMentionedIn(String sql) {
            return Pattern.compile("\\b" + schema + "\\s*\\.\\s*\"?" + name + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(sql)
                    .find();
        }

        @Override
        public String toString() {
            return schema + "." + name;
        }
    }

    /** Reads one row of an answer. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The modules' tables; Flyway's own history is not among them. */
    static List<Table> tables() {
        return query("""
                select schemaname, tablename from pg_tables
                 where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'flyway_schema_history'
                 order by schemaname, tablename
                """, row -> new Table(row.getString(1), row.getString(2)));
    }

    /** First column of each row of the answer to {@code sql}, asked as the superuser. */
    static List<String> ask(String sql) {
        return query(sql, row -> row.getString(1));
    }

    private static <T> List<T> query(String sql, Row<T> reader) {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(MIGRATED));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var answer = new ArrayList<T>();
            while (rows.next()) {
                answer.add(reader.read(rows));
            }
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("could not ask: " + sql, e);
        }
    }
}
