package org.gatepost.architecture;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Nothing of one school can be seen or touched from another (rules 11, SEC-SQL-02): tried on every table with a
 * {@code school_id}, as a role that may do anything to it but what row-level security forbids.
 */
class TenancyTest {

    private static final UUID OURS = UUID.randomUUID();
    private static final UUID OTHERS = UUID.randomUUID();
    private static final String NONE = "";

    private static DatabaseSettings database;

    @BeforeAll
    static void fillEveryTableForTwoSchools() throws SQLException {
        database = TestDatabase.fresh();
        try (var owner = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = owner.createStatement()) {
            AnyRow.unbind(owner);
            for (Database.Table table : ofASchool()) {
                statement.execute("grant all on " + table + " to gp_app");
                statement.execute(AnyRow.insertion(owner, table, OURS));
                statement.execute(AnyRow.insertion(owner, table, OTHERS));
            }
        }
    }

    static List<Database.Table> ofASchool() {
        return Database.tables().stream()
                .filter(table -> !TablesTest.OF_THE_TRUST.containsKey(table.toString()))
                .toList();
    }

    @Test
    void isTriedOnTheTablesOfEveryModuleThatKeepsAny() {
        assertThat(ofASchool()).extracting(Database.Table::schema).contains("audit", "directory", "messaging");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofASchool")
    void showsNothingBeforeASchoolIsEntered(Database.Table table) throws SQLException {
        try (var connection = TestDatabase.connect(database)) {
            assertThat(schoolsIn(table, connection)).isEmpty();
        }
        try (var entered = entered(database, NONE)) {
            assertThat(schoolsIn(table, entered)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofASchool")
    void showsTheSchoolEnteredAndNoOther(Database.Table table) throws SQLException {
        try (var connection = entered(database, OURS.toString())) {
            assertThat(schoolsIn(table, connection)).containsExactly(OURS.toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofASchool")
    void bindsTheOwnerOfTheTablesToo(Database.Table table) throws SQLException {
        var owner = TestDatabase.asMigrating(database);
        try (var connection = entered(owner, NONE)) {
            assertThat(schoolsIn(table, connection)).isEmpty();
        }
        try (var connection = entered(owner, OURS.toString())) {
            assertThat(schoolsIn(table, connection)).containsExactly(OURS.toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofASchool")
    void changesAndDeletesTheRowsOfTheSchoolEnteredOnly(Database.Table table) throws SQLException {
        try (var connection = entered(database, OURS.toString());
                var statement = connection.createStatement()) {
            var others = " where school_id = '" + OTHERS + "'";
            assertThat(statement.executeUpdate("update " + table + " set school_id = '" + OURS + "'" + others))
                    .isZero();
            assertThat(statement.executeUpdate("delete from " + table + others)).isZero();
            assertThat(statement.executeUpdate("delete from " + table)).isEqualTo(1);
            connection.rollback();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofASchool")
    void takesInRowsOfTheSchoolEnteredOnly(Database.Table table) throws SQLException {
        try (var connection = entered(database, OURS.toString());
                var statement = connection.createStatement()) {
            statement.execute("delete from " + table); // of some there is one for each school
            assertThat(statement.executeUpdate(AnyRow.insertion(connection, table, OURS)))
                    .isEqualTo(1);
            assertThatThrownBy(() -> statement.execute(AnyRow.insertion(connection, table, OTHERS)))
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofASchool")
    void givesNoRowAwayToAnotherSchool(Database.Table table) throws SQLException {
        try (var connection = entered(database, OURS.toString());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update " + table + " set school_id = '" + OTHERS + "'"))
                    .hasMessageContaining("row-level security");
            connection.rollback();
        }
    }

    /** A transaction that has entered {@code school}, as an operation does; to be rolled back. */
    private static Connection entered(DatabaseSettings as, String school) throws SQLException {
        var connection = TestDatabase.connect(as);
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement("select set_config('app.school', ?, true)")) {
            statement.setString(1, school);
            statement.execute();
        }
        return connection;
    }

    private static List<String> schoolsIn(Database.Table table, Connection connection) throws SQLException {
        return AnyRow.column(connection, "select school_id from " + table);
    }
}
