package org.gatepost.launcher.demo;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.gatepost.standalone.DatabaseSettings;

/** Finds out when something was stored last: every act has an entry in the audit log. */
final class NewestEntry {

    private NewestEntry() {}

    /** Empty if nothing was ever done. {@code superuser} sees the entries of every school. */
    static Optional<Instant> in(DatabaseSettings superuser) throws SQLException {
        try (var connection = DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
                var statement = connection.createStatement();
                var newest = statement.executeQuery("select max(at) from audit.entry")) {
            newest.next();
            return Optional.ofNullable(newest.getObject(1, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        }
    }
}
