package org.gatepost.standalone.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatepost.standalone.DatabaseRoles;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Migrations;

/**
 * Makes databases on one embedded PostgreSQL per JVM. Each is a copy of one that was migrated, so it is there in a
 * fraction of a second.
 */
public final class TestDatabase {

    private static final String PASSWORD = "test-only";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** A new, migrated, empty database, as the application's role sees it. */
    public static DatabaseSettings fresh() {
        return settings(create(Server.MIGRATED), DatabaseRoles.APPLICATION);
    }

    /** The same database as the migrating role, which owns the tables; row-level security binds it too. */
    public static DatabaseSettings asMigrating(DatabaseSettings database) {
        return database.as(DatabaseRoles.MIGRATING, PASSWORD);
    }

    /** The same database as PostgreSQL's superuser, the only one whom row-level security does not bind. */
    public static DatabaseSettings asSuperuser(DatabaseSettings database) {
        return database.as("postgres", "");
    }

    /** A connection as {@code database}'s role, outside every transaction of the modules. */
    public static Connection connect(DatabaseSettings database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static synchronized String create(String template) {
        var name = "gatepost_" + COUNT.incrementAndGet();
        Server.execute(
                "postgres",
                List.of("create database " + name + " owner " + DatabaseRoles.MIGRATING + " template " + template));
        return name;
    }

    private static DatabaseSettings settings(String name, String role) {
        return new DatabaseSettings(Server.url(name), role, PASSWORD);
    }

    /** Started by the first test that needs it; ends with the JVM. */
    private static final class Server {

        static final String MIGRATED = "gatepost_migrated";
        private static final EmbeddedPostgres POSTGRES = start();

        static {
            execute("postgres", DatabaseRoles.creating(PASSWORD, PASSWORD));
            execute("postgres", List.of("create database " + MIGRATED + " owner " + DatabaseRoles.MIGRATING));
            Migrations.as(settings(MIGRATED, DatabaseRoles.MIGRATING)).migrate(module -> {});
        }

        static String url(String database) {
            return "jdbc:postgresql://127.0.0.1:" + POSTGRES.getPort() + "/" + database;
        }

        static void execute(String database, List<String> commands) {
            try (var connection = DriverManager.getConnection(url(database), "postgres", "");
                    var statement = connection.createStatement()) {
                for (String command : commands) {
                    statement.execute(command);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("could not prepare the test database", e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
