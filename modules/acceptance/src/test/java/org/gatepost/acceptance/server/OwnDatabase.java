package org.gatepost.acceptance.server;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.gatepost.launcher.demo.DemoTrustLoading;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.testing.TestDatabase;

/** The demo trust in a PostgreSQL of this JVM's. */
public final class OwnDatabase {

    private OwnDatabase() {}

    /** A new database with the trust as it is at {@code clock}'s time; as the application's role. */
    public static DatabaseSettings withDemoTrust(Clock clock) {
        var database = TestDatabase.fresh();
        try {
            DemoTrustLoading.into(database, Build.ownEmptyDirectory("roster"), clock);
            return database;
        } catch (Exception e) {
            throw new IllegalStateException("could not load the demo trust", e);
        }
    }

    /** The server that {@code database} lies on. */
    static Postgres serverOf(DatabaseSettings database) {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return new Postgres(Path.of(row.getString(1)));
        } catch (SQLException e) {
            throw new IllegalStateException("could not ask for the data directory", e);
        }
    }
}
