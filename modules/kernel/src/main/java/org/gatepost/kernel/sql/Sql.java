package org.gatepost.kernel.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatepost.kernel.DatabaseSession;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * SQL with parameters in the current transaction, for what comes in bulk and for what is put together from several
 * tables.
 *
 * <p>Parameters are never part of the text. The kernel's ids and enums may be given as they are; a collection of ids
 * becomes an array of {@code uuid}.
 */
@ApplicationScoped
public class Sql {

    private static final int ROWS_PER_BATCH = 1000;

    @Inject
    DatabaseSession session;

    /** Makes a value of the current row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All rows, in the order of the query. */
    public <T> List<T> list(String query, Row<T> row, @Nullable Object... parameters) {
        try (var connection = session.connection();
                var statement = connection.prepareStatement(query)) {
            bind(statement, parameters);
            try (var rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.of(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not read from the database", e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String query, Row<T> row, @Nullable Object... parameters) {
        return list(query, row, parameters).stream().findFirst();
    }

    /** Whether {@code query} finds a row. */
    public boolean exists(String query, @Nullable Object... parameters) {
        return first("select exists (" + query + ")", row -> row.getBoolean(1), parameters)
                .orElse(false);
    }

    /** The number of rows changed. */
    public int update(String command, @Nullable Object... parameters) {
        try (var connection = session.connection();
                var statement = connection.prepareStatement(command)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not write to the database", e);
        }
    }

    /** Makes the parameters of one command of a batch. */
    @FunctionalInterface
    public interface Parameters<T> {
        @Nullable
        Object[] of(T each);
    }

    /** Runs {@code command} once for each of {@code all}. */
    public <T> void batch(String command, Collection<? extends T> all, Parameters<T> parameters) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        all.forEach(each -> rows.add(parameters.of(each)));
        batch(command, rows);
    }

    /** Runs {@code command} once for each of {@code rows}. */
    public void batch(String command, Collection<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = session.connection();
                var statement = connection.prepareStatement(command)) {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
                if (++waiting == ROWS_PER_BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("could not write to the database", e);
        }
    }

    /** The person whose id is in {@code column}. */
    public static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(uuid(row, column));
    }

    /** The id in {@code column}, which is never null. */
    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, column(statement, parameters[i]));
        }
    }

    private static @Nullable Object column(PreparedStatement statement, @Nullable Object value) throws SQLException {
        if (value instanceof PersonId person) {
            return person.value();
        }
        if (value instanceof SchoolId school) {
            return school.value();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Collection<?> ids) {
            return statement
                    .getConnection()
                    .createArrayOf(
                            "uuid",
                            ids.stream()
                                    .map(id -> id instanceof PersonId person ? person.value() : id)
                                    .toArray());
        }
        return value;
    }
}
