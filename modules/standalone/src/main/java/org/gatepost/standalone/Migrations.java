package org.gatepost.standalone;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;

/** Brings each module's schema up to date. A module's migrations are {@code db/<module>/V….sql} on the class path. */
public final class Migrations {

    /** In the order in which they may refer to each other's roles and functions; tables never refer across schemas. */
    private static final List<String> MODULES = List.of("audit", "directory", "identity", "messaging", "notification");

    private final DatabaseSettings database;

    private Migrations(DatabaseSettings database) {
        this.database = database;
    }

    /** Migrations run as the role of {@code database}, which will own the schemas. */
    public static Migrations as(DatabaseSettings database) {
        return new Migrations(database);
    }

    /**
     * Runs what has not been run.
     *
     * @param progress told each module's name before its turn
     * @return how many migrations were run
     */
    public int migrate(Consumer<String> progress) {
        int run = 0;
        for (String module : modules()) {
            progress.accept(module);
            run += flyway(module).migrate().migrationsExecuted;
        }
        letTheApplicationSee();
        return run;
    }

    /** A server asks what is pending before it starts, as a role that may change nothing of it. */
    private void letTheApplicationSee() {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (String module : modules()) {
                statement.execute(
                        "grant select on " + module + ".flyway_schema_history to " + DatabaseRoles.APPLICATION);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not show the application what was migrated", e);
        }
    }

    /** Names the migrations that have not been run yet, as {@code module/version}; empty if the schema is up to date. */
    public List<String> pending() {
        return modules().stream()
                .flatMap(module -> Arrays.stream(flyway(module).info().pending())
                        .map(migration -> module + "/" + migration.getVersion()))
                .toList();
    }

    private Flyway flyway(String module) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/" + module)
                .schemas(module)
                .defaultSchema(module)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .connectRetries(0)
                .cleanDisabled(true)
                .load();
    }

    private static List<String> modules() {
        return MODULES.stream().filter(Migrations::isOnClassPath).toList();
    }

    private static boolean isOnClassPath(String module) {
        return Migrations.class.getClassLoader().getResource("db/" + module) != null;
    }
}
