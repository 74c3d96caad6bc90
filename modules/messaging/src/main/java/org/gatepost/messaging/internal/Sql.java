package org.gatepost.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gatepost.kernel.DatabaseSession;
import org.jspecify.annotations.Nullable;

/** SQL with parameters in the current transaction, where JPQL cannot say it. Collections of ids become arrays. */
@ApplicationScoped
class Sql {

    @Inject
    DatabaseSession session;

    /** Makes a value of the current row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String query, Row<T> row, @Nullable Object... parameters) {
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
            throw new IllegalStateException("could not read messages", e);
        }
    }

    /** The number of rows changed. */
    int update(String command, @Nullable Object... parameters) {
        try (var connection = session.connection();
                var statement = connection.prepareStatement(command)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not store messages", e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            var value = parameters[i];
            statement.setObject(
                    i + 1,
                    value instanceof Collection<?> ids
                            ? statement.getConnection().createArrayOf("uuid", ids.toArray())
                            : value);
        }
    }
}
