package org.gatepost.standalone;

import java.sql.SQLException;
import java.util.Set;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What surrounds every operation: SEC-AUZ-01, SEC-AUZ-04, SEC-SQL-02. */
class OperationsTest {

    private static DatabaseSettings database;
    private static Standalone gatepost;
    private static ProbeOperations operations;
    private static RecordedRefusals refusals;

    private final Actor head = actor(Duty.STAFF, Duty.HEAD);

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.fresh();
        try (var owner = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = owner.createStatement()) {
            statement.execute("create table note (text text)");
            statement.execute("grant all on note to gp_app");
        }
        gatepost = Standalone.start(database);
        operations = gatepost.get(ProbeOperations.class);
        refusals = gatepost.get(RecordedRefusals.class);
    }

    @AfterAll
    static void stop() {
        gatepost.close();
    }

    @BeforeEach
    void forget() {
        refusals.take();
    }

    @Test
    void runWithinTheActorsSchool() throws SQLException {
        assertThat(operations.schoolInScope(head)).isEqualTo(head.school().toString());
    }

    /** SEC-SQL-02: a server that is set up with the wrong role says so, rather than show every school to each. */
    @Test
    void refuseARoleThatRowLevelSecurityDoesNotBind() {
        try (var unbound = Standalone.start(TestDatabase.asSuperuser(database))) {
            var probe = unbound.get(ProbeOperations.class);

            assertThatThrownBy(() -> probe.schoolInScope(head))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("postgres")
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void leaveNoSchoolBehindOnThePooledConnection() throws Exception {
        operations.schoolInScope(head);

        try (var connection = gatepost.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(current_setting('app.school', true), '')")) {
            rows.next();
            assertThat(rows.getString(1)).isEmpty();
        }
    }

    @Test
    void shareOneConnectionInATransaction() throws SQLException {
        assertThat(operations.processes(head)).hasSize(1);
    }

    @Test
    void areRefusedWithoutTheDuty() {
        assertThatThrownBy(() -> operations.schoolInScope(actor(Duty.STAFF))).isInstanceOf(NotOnDuty.class);

        assertThat(refusals.take()).containsExactly("ProbeOperations.schoolInScope");
    }

    @Test
    void leaveNothingBehindWhenRefused() throws SQLException {
        assertThatThrownBy(() -> operations.writeThenRefuse(head, "half done")).isInstanceOf(NotFound.class);

        try (var connection = TestDatabase.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from note where text = 'half done'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void recordARefusalOnceThoughOneCallsAnother() {
        assertThatThrownBy(() -> operations.refuseInside(head)).isInstanceOf(NotFound.class);

        assertThat(refusals.take()).containsExactly("ProbeOperations.refuseInside");
    }

    @Test
    void doNotRecordAMissAsAnAttempt() {
        assertThatThrownBy(() -> operations.miss(head)).isInstanceOf(NotFound.class);

        assertThat(refusals.take()).isEmpty();
    }

    @Test
    void answerTheHiddenAndTheMissingAlike() {
        assertThat(NotFound.hidden("thread", 1, head).code())
                .isEqualTo(NotFound.missing("thread", 1).code())
                .isEqualTo(new NotOnDuty(head, "Threads.view").code());
    }

    @Test
    void mustNameADutyAndTakeAnActor() {
        assertThatThrownBy(() -> operations.namesNoDuty(head)).hasMessageContaining("names no duty");
        assertThatThrownBy(() -> operations.takesNoActor("text")).hasMessageContaining("does not take an actor first");
    }

    private static Actor actor(Duty... duties) {
        return new Actor(SchoolId.next(), PersonId.next(), Capacity.STAFF, Set.of(duties));
    }
}
