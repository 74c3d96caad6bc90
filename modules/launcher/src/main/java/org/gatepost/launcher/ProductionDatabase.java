package org.gatepost.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Migrations;

/** Checks a database before a server runs on it, so that it refuses at once what would fail, or leak, later. */
record ProductionDatabase(DatabaseSettings database) {

    /** REL-TIME-01. */
    private static final Duration FURTHEST_APART = Duration.ofSeconds(5);

    /** What the role may do, itself or by a role it belongs to, that row-level security does not survive (SEC-SQL-02). */
    private static final String EXCESSIVE_RIGHTS = """
            select 'it is a superuser, or belongs to one' from pg_roles
             where rolsuper and pg_has_role(current_user, oid, 'member')
            union select 'it may bypass row-level security' from pg_roles
             where rolbypassrls and pg_has_role(current_user, oid, 'member')
            union select 'it may create roles' from pg_roles
             where rolcreaterole and pg_has_role(current_user, oid, 'member')
            union select 'it may create databases' from pg_roles
             where rolcreatedb and pg_has_role(current_user, oid, 'member')
            union select 'it belongs to ' || rolname from pg_roles
             where pg_has_role(current_user, oid, 'member') and rolname in ('pg_read_server_files',
                'pg_write_server_files', 'pg_execute_server_program', 'pg_read_all_data', 'pg_write_all_data')
            union select 'it may create schemas in the database' where
                has_database_privilege(current_user, current_database(), 'create')
            union select 'it may create tables in schema ' || nspname from pg_namespace
             where nspname not like 'pg\\_%' and has_schema_privilege(current_user, oid, 'create')
            union select 'it owns tables in schema ' || n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname not like 'pg\\_%' and pg_has_role(current_user, c.relowner, 'member')
            order by 1
            """;

    private static final String MAY_CREATE =
            "select has_database_privilege(current_user, current_database(), 'create')";

    static ProductionDatabase of(DatabaseSettings database) {
        return new ProductionDatabase(database);
    }

    /** As {@link #requireFit(Clock)}, by this machine's own clock. */
    void requireFit() {
        requireFit(Clock.systemUTC());
    }

    /** Refuses a database that cannot be reached, a role with too many rights, old tables, and clocks that differ. */
    void requireFit(Clock clock) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            requireModestRole(statement);
            requireSameTime(connection, clock);
        } catch (SQLException e) {
            throw away(e);
        }
        requireMigrated();
    }

    /** Refuses a database that cannot be reached, and a role that does not own it. */
    void requireMigrating() {
        try (var connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(MAY_CREATE)) {
            row.next();
            if (!row.getBoolean(1)) {
                throw CommandFailed.refused("The database role " + database.user()
                        + " may not create schemas. Set GATEPOST_DB_MIGRATE_USER to the role that owns the database"
                        + " (server-config/postgresql/roles.sql).");
            }
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private CommandFailed away(SQLException problem) {
        var cause = problem.getCause() == null ? "" : " (" + problem.getCause() + ")";
        return CommandFailed.refused("Cannot work with " + database + ": " + problem.getMessage() + cause, problem);
    }

    private void requireModestRole(Statement statement) throws SQLException {
        List<String> excesses = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(EXCESSIVE_RIGHTS)) {
            while (rows.next()) {
                excesses.add(rows.getString(1));
            }
        }
        if (!excesses.isEmpty()) {
            throw CommandFailed.refused("The database role " + database.user() + " may do too much: "
                    + String.join("; ", excesses)
                    + ". Run the server as a role that owns nothing (server-config/postgresql/roles.sql).");
        }
    }

    private static void requireSameTime(Connection connection, Clock clock) throws SQLException {
        try (var statement = connection.createStatement()) {
            var before = clock.instant();
            try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
                row.next();
                requireSameTime(row.getObject(1, OffsetDateTime.class).toInstant(), before, clock.instant());
            }
        }
    }

    /** {@code database} was read after {@code before} and before {@code after}. */
    static void requireSameTime(Instant database, Instant before, Instant after) {
        var behind = Duration.between(after, database);
        var ahead = Duration.between(database, before);
        var apart = behind.compareTo(ahead) > 0 ? behind : ahead;
        if (apart.compareTo(FURTHEST_APART) > 0) {
            throw CommandFailed.refused("This machine's clock and the database's are " + apart.toSeconds()
                    + " s apart, more than " + FURTHEST_APART.toSeconds()
                    + " s. Promises would be wrong: set the clocks (NTP) first.");
        }
    }

    private void requireMigrated() {
        try {
            var pending = Migrations.as(database).pending();
            if (!pending.isEmpty()) {
                throw CommandFailed.refused("The tables are not up to date (" + String.join(", ", pending)
                        + "). Run `gatepost migrate` first.");
            }
        } catch (FlywayException e) {
            throw CommandFailed.refused(
                    "Cannot tell whether the tables are up to date. Run `gatepost migrate` first. " + e.getMessage(),
                    e);
        }
    }
}
