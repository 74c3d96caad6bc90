package org.gatepost.directory.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Hat;
import org.gatepost.directory.School;
import org.gatepost.directory.Schools;
import org.gatepost.directory.roster.ImportOptions;
import org.gatepost.directory.roster.ImportProgress;
import org.gatepost.directory.roster.ImportReport;
import org.gatepost.directory.roster.RosterImports;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.PassingFolder;
import org.gatepost.standalone.testing.TestDatabase;

/** A database of its own with the trust of {@link RosterFiles#twoSchools()}, on Tuesday 10 November 2026. */
final class ImportedTrust implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

    private final DatabaseSettings database = TestDatabase.fresh();
    private final Standalone gatepost =
            Standalone.start(database, Clock.fixed(Instant.parse("2026-11-10T10:00:00Z"), ZoneOffset.UTC));

    ImportedTrust() {
        importing(RosterFiles.twoSchools());
    }

    /** Brings {@code roster} in, mass endings allowed. */
    ImportReport importing(RosterFiles roster) {
        try (var folder = PassingFolder.named("roster")) {
            return get(RosterImports.class)
                    .importFolder(
                            Actor.operatorOfTrust(),
                            roster.writeTo(folder.path()),
                            new ImportOptions(false, true),
                            ImportProgress.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T get(Class<T> type) {
        return gatepost.get(type);
    }

    DatabaseSettings database() {
        return database;
    }

    SchoolId school(String sourcedId) {
        return get(Schools.class).all().stream()
                .filter(school -> school.sourcedId().equals(sourcedId))
                .map(School::id)
                .findFirst()
                .orElseThrow();
    }

    Actor operator(String school) {
        return Actor.operator(school(school));
    }

    /** Somebody of Saltmarsh by their id in the roster. */
    PersonId person(String sourcedId) {
        return personAt("salt", sourcedId);
    }

    PersonId personAt(String school, String sourcedId) {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var query = connection.prepareStatement(
                        "select id from directory.person where school_id = ? and sourced_id = ?")) {
            query.setObject(1, school(school).value());
            query.setString(2, sourcedId);
            var rows = query.executeQuery();
            rows.next();
            return new PersonId(rows.getObject(1, UUID.class));
        } catch (SQLException e) {
            throw new IllegalStateException("no " + sourcedId, e);
        }
    }

    Actor guardian(String sourcedId) {
        return new Actor(school("salt"), person(sourcedId), Capacity.GUARDIAN, Set.of(Duty.GUARDIAN));
    }

    Actor staff(String sourcedId, Duty... more) {
        var duties = new HashSet<>(Set.of(more));
        duties.add(Duty.STAFF);
        return new Actor(school("salt"), person(sourcedId), Capacity.STAFF, duties);
    }

    /** Whoever signs in with {@code email} at Saltmarsh. */
    Hat hat(String email) {
        return get(Callers.class).hatsOf(email).stream()
                .filter(hat -> hat.school().equals(school("salt")))
                .findFirst()
                .orElseThrow();
    }

    void execute(String sql) {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row, by PostgreSQL's own words. */
    String text(String sql) {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What PostgreSQL does for {@code query} as the application's role within a school; an expression for its id. */
    String explainAsApplication(String school, String query) {
        try (var connection = TestDatabase.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.school', (" + school + ")::text, false)");
            var plan = new StringBuilder();
            var rows = statement.executeQuery("explain (analyze, timing off) " + query);
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() {
        gatepost.close();
    }
}
