package org.gatepost.audit.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    static Stream<Arguments> everyColumnOfSomeEntries() {
        var tamperings = Map.ofEntries(
                Map.entry("id", "gen_random_uuid()"),
                Map.entry("school_id", "gen_random_uuid()"),
                Map.entry("sequence", "sequence + 10"),
                Map.entry("at", "at + interval '1 microsecond'"),
                Map.entry("person_id", "gen_random_uuid()"),
                Map.entry("capacity", "'STAFF'"),
                Map.entry("act", "'test.don'"),
                Map.entry("subject", "'e' || subject"),
                Map.entry("detail", "'nothing happened'"),
                Map.entry("previous_hash", "set_byte(previous_hash, 31, 255 - get_byte(previous_hash, 31))"),
                Map.entry("hash", "set_byte(hash, 0, 255 - get_byte(hash, 0))"));
        return Stream.of(1, 3, 5)
                .flatMap(sequence -> tamperings.entrySet().stream()
                        .map(column -> Arguments.of(column.getKey(), column.getValue(), sequence)));
    }

    @ParameterizedTest(name = "{0} of entry {2}")
    @MethodSource("everyColumnOfSomeEntries")
    void namesTheEntryOfWhichAnythingWasChanged(String column, String value, long sequence) throws Exception {
        append(operator, 5);

        tamper("update audit.entry set " + column + " = " + value + " where sequence = " + sequence);

        assertThat(verify(operator)).isEqualTo(new Broken(sequence));
    }

    @Test
    void hasNoColumnThatMayBeChanged() throws Exception {
        var columns = everyColumnOfSomeEntries()
                .map(arguments -> arguments.get()[0])
                .distinct()
                .count();

        assertThat(number("select count(*) from information_schema.columns"
                        + " where table_schema = 'audit' and table_name = 'entry'"))
                .isEqualTo(columns);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 5})
    void namesAnEntryThatIsGone(long sequence) throws Exception {
        append(operator, 5);

        tamper("delete from audit.entry where sequence = " + sequence);

        assertThat(verify(operator)).isEqualTo(new Broken(sequence));
    }

    @Test
    void missesTheEndAndTheWhole() throws Exception {
        append(operator, 5);

        tamper("delete from audit.entry where sequence > 3");
        assertThat(verify(operator)).isEqualTo(new Broken(4));

        tamper("delete from audit.entry where true");
        assertThat(verify(operator)).isEqualTo(new Broken(1));
    }

    @Test
    void noticesTwoEntriesThatChangedPlaces() throws Exception {
        append(operator, 5);

        tamper("update audit.entry set sequence = 100 where sequence = 2");
        tamper("update audit.entry set sequence = 2 where sequence = 3");
        tamper("update audit.entry set sequence = 3 where sequence = 100");

        assertThat(verify(operator)).isEqualTo(new Broken(2));
    }

    @Test
    void noticesAnEntryThatWasPutIn() throws Exception {
        append(operator, 5);

        tamper("update audit.entry set sequence = sequence + 100 where sequence > 2");
        tamper("update audit.entry set sequence = sequence - 99 where sequence > 100");
        execute(
                TestDatabase.asSuperuser(database),
                "select set_config('app.school', '" + operator.school() + "', false);"
                        + "insert into audit.entry select gen_random_uuid(), school_id, 3, at, person_id, capacity, act, subject,"
                        + " detail, hash, sha256(hash) from audit.entry where sequence = 2 and school_id = '"
                        + operator.school() + "'");

        assertThat(verify(operator)).isEqualTo(new Broken(3));
    }

    @Test
    void noticesALastEntryThatIsNotTheOneThatWasStored() throws Exception {
        append(operator, 5);

        tamper("update audit.head set hash = sha256(hash) where true");

        assertThat(verify(operator)).isEqualTo(new Broken(5));
    }

    @Test
    void doesNotHideACutOffEndByGrowing() throws Exception {
        append(operator, 5);
        tamper("delete from audit.entry where sequence > 3");

        append(operator, 4);

        assertThat(verify(operator)).isEqualTo(new Broken(4));
    }

    private void tamper(String sql) throws SQLException {
        execute(TestDatabase.asSuperuser(database), sql + " and school_id = '" + operator.school() + "'");
    }

    private static long number(String sql) throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
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
    @ValueSource(
            strings = {
                "update audit.entry set detail = ''",
                "delete from audit.entry",
                "insert into audit.entry (id) values (gen_random_uuid()) on conflict (id) do update set detail = ''",
                "truncate audit.entry",
                "insert into audit.head values (gen_random_uuid(), 1, '')",
                "update audit.head set sequence = 0",
                "delete from audit.head",
                "truncate audit.head",
                "alter table audit.entry disable trigger keep_head"
            })
    void cannotBeChangedByTheApplication(String change) throws Exception {
        append(operator, 1);

        assertThatThrownBy(() -> execute(database, change))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
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
