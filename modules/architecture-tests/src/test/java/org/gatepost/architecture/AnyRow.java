package org.gatepost.architecture;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A row with some value in every column that needs one, read from the catalogue, so that a table made tomorrow can be
 * filled as well. The values mean nothing: {@link #unbind} first takes away what would want them to.
 */
final class AnyRow {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private AnyRow() {}

    /** Takes checks, foreign keys and triggers off the tables of the database behind {@code owner}. */
    static void unbind(Connection owner) throws SQLException {
        var commands = column(owner, """
                select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                 where contype in ('c', 'f') and conrelid <> 0
                union all
                select distinct format('alter table %s disable trigger user', tgrelid::regclass) from pg_trigger
                 where not tgisinternal
                """);
        try (var statement = owner.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** The command that inserts one into {@code table} for {@code school}; each is another. */
    static String insertion(Connection reader, Database.Table table, UUID school) throws SQLException {
        var needed = neededColumns(reader, table);
        return "insert into " + table + " ("
                + needed.stream().map(Column::name).collect(Collectors.joining(", ")) + ") values ("
                + needed.stream().map(column -> column.value(school)).collect(Collectors.joining(", ")) + ")";
    }

    private static List<Column> neededColumns(Connection reader, Database.Table table) throws SQLException {
        try (var query = reader.prepareStatement("""
                select attname, format_type(atttypid, null) from pg_attribute
                 where attrelid = ?::regclass and attnum > 0 and not attisdropped and attnotnull and attidentity = ''
                   and attgenerated = ''
                """)) {
            query.setString(1, table.toString());
            try (var rows = query.executeQuery()) {
                var columns = new ArrayList<Column>();
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2)));
                }
                return columns;
            }
        }
    }

    /** First column of the answer to {@code sql}. */
    static List<String> column(Connection reader, String sql) throws SQLException {
        try (var statement = reader.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** A column that has to be given a value. */
    private record Column(String name, String type) {

        String value(UUID school) {
            if (name.equals("school_id")) {
                return "'" + school + "'";
            }
            int number = COUNT.incrementAndGet();
            return switch (type) {
                case "uuid" -> "'" + UUID.randomUUID() + "'";
                case "text" -> "'text " + number + "'";
                case "integer", "bigint" -> Integer.toString(number);
                case "boolean" -> "false";
                case "bytea" -> "int4send(" + number + ")";
                case "date" -> "date '2026-11-10' + " + number;
                case "time without time zone" -> "'10:00'";
                case "timestamp with time zone" -> "'2026-11-10 10:00Z'";
                default -> throw new IllegalStateException("no value is known for " + name + " of type " + type);
            };
        }
    }
}
