package org.gatepost.audit.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatepost.audit.AuditChain;
import org.gatepost.audit.AuditChain.Verdict.Broken;
import org.gatepost.audit.AuditChain.Verdict.Whole;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** SEC-AUD-01. */
class AuditChainTest {

    private static DatabaseSettings database;
    private static Standalone gatepost;

    private final Actor operator = Actor.operator(SchoolId.next());

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        gatepost = Standalone.start(database);
    }

    @AfterAll
    static void stop() {
        gatepost.close();
    }

    @Test
    void isWholeAsLongAsNobodyTouchesIt() throws Exception {
        append(operator, 3);
        append(operator, 2);

        assertThat(verify(operator)).isEqualTo(new Whole(5));
    }

    @Test
    void startsEmpty() {
        assertThat(verify(operator)).isEqualTo(new Whole(0));
    }

    @Test
    void isOnePerSchool() throws Exception {
        append(operator, 3);
        var other = Actor.operator(SchoolId.next());
        append(other, 1);

        assertThat(verify(operator)).isEqualTo(new Whole(3));
        assertThat(verify(other)).isEqualTo(new Whole(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set detail = 'nothing happened' where sequence = 3",
                "update audit.entry set act = 'test.other' where sequence = 3",
                "update audit.entry set at = at + interval '1 second' where sequence = 3",
                "update audit.entry set person_id = gen_random_uuid() where sequence = 3",
                "delete from audit.entry where sequence = 3",
            })
    void namesTheFirstEntryThatWasTamperedWith(String tampering) throws Exception {
        append(operator, 5);

        execute(TestDatabase.asSuperuser(database), tampering + " and school_id = '" + operator.school() + "'");

        assertThat(verify(operator)).isEqualTo(new Broken(3));
    }

    @Test
    void growsByWholeTransactionsWhenManyAppendAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> writers = IntStream.range(0, 40)
                    .<Callable<Void>>mapToObj(writer -> () -> append(operator, 5))
                    .collect(Collectors.toList());
            for (var written : pool.invokeAll(writers)) {
                written.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(verify(operator)).isEqualTo(new Whole(200));
    }

    @Test
    void losesTheEntryWithItsAct() throws Exception {
        append(operator, 1);

        assertThatThrownBy(() -> gatepost.inTransaction(() -> {
                    gatepost.get(AuditLog.class).append(operator, deed());
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");

        assertThat(verify(operator)).isEqualTo(new Whole(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit.entry set detail = ''", "delete from audit.entry", "truncate audit.entry"})
    void cannotBeChangedByTheApplication(String change) throws Exception {
        append(operator, 1);

        assertThatThrownBy(() -> execute(database, change)).hasMessageContaining("permission denied");
    }

    @Test
    void recordsARefusalAfterTheRollback() {
        var parent = new Actor(operator.school(), PersonId.next(), Capacity.GUARDIAN, java.util.Set.of(Duty.GUARDIAN));

        assertThatThrownBy(() -> gatepost.get(AuditChain.class).verify(parent)).isInstanceOf(NotOnDuty.class);

        assertThat(verify(operator)).isEqualTo(new Whole(1));
    }

    private Void append(Actor actor, int count) throws Exception {
        return gatepost.inTransaction(() -> {
            gatepost.get(AuditLog.class)
                    .append(
                            actor,
                            IntStream.range(0, count).mapToObj(i -> deed()).toList());
            return null;
        });
    }

    private static Deed deed() {
        return Deed.of("test.done", "thing", UUID.randomUUID()).with("as asked");
    }

    private static AuditChain.Verdict verify(Actor operator) {
        return gatepost.get(AuditChain.class).verify(operator);
    }

    private static void execute(DatabaseSettings as, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(as);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
