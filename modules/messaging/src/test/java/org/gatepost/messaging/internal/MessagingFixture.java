package org.gatepost.messaging.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatepost.calendar.DayOverride;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.kernel.Actor;
import org.gatepost.messaging.Answers;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Concerns;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.EscalationUpkeep;
import org.gatepost.messaging.FamilyThreads;
import org.gatepost.messaging.HandOns;
import org.gatepost.messaging.Inbox;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NewConcern;
import org.gatepost.messaging.Sent;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadSummary;
import org.gatepost.messaging.ThreadView;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** The modules on a real PostgreSQL, a clock that stands where a test puts it, and a new school for each test. */
abstract class MessagingFixture {

    /** A Tuesday morning in term. */
    static final String TUESDAY = "2026-11-10T10:00";

    static final String WEDNESDAY = "2026-11-11T10:00";
    static final String THURSDAY = "2026-11-12T10:00";
    static final String FRIDAY = "2026-11-13T10:00";

    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    static final MovingClock CLOCK = new MovingClock();
    static DatabaseSettings database;
    static Standalone gatepost;
    static Connection owner;

    TestSchool school;

    @BeforeAll
    static void start() throws SQLException {
        CLOCK.set(TUESDAY);
        database = TestDatabase.fresh();
        owner = TestDatabase.connect(TestDatabase.asSuperuser(database));
        gatepost = Standalone.start(database, CLOCK);
    }

    @AfterAll
    static void stop() throws SQLException {
        gatepost.close();
        owner.close();
    }

    @BeforeEach
    void openSchool() {
        CLOCK.set(TUESDAY);
        TestSchool.endAll(owner); // so that the timer passes them by
        school = new TestSchool(owner);
    }

    static Concerns concerns() {
        return gatepost.get(Concerns.class);
    }

    static Answers answers() {
        return gatepost.get(Answers.class);
    }

    static HandOns handOns() {
        return gatepost.get(HandOns.class);
    }

    static Inbox inbox() {
        return gatepost.get(Inbox.class);
    }

    static FamilyThreads family() {
        return gatepost.get(FamilyThreads.class);
    }

    Sent open(Nature nature) {
        return concerns()
                .open(
                        school.mother,
                        NewConcern.of(school.child, nature, "Reading is a struggle.", ClientMessageId.next()));
    }

    Sent openAboutStaff(boolean aboutTheOffice) {
        return concerns()
                .open(
                        school.mother,
                        new NewConcern(
                                school.child,
                                Nature.STAFF,
                                "It is about how she spoke to him.",
                                ClientMessageId.next(),
                                "the lady with the red scarf",
                                aboutTheOffice));
    }

    Sent write(ThreadId thread) {
        return concerns().write(school.mother, thread, "And one more thing.", ClientMessageId.next());
    }

    static void answer(Actor staff, ThreadId thread) {
        answers().answer(staff, thread, "Thank you, let me look into it.", ClientMessageId.next());
    }

    /** One tick of the timer. */
    static EscalationUpkeep.Done tick() {
        return gatepost.get(EscalationUpkeep.class).workOffDue(Actor.system(Actor.TRUST));
    }

    ThreadView asMother(ThreadId thread) {
        return family().view(school.mother, thread);
    }

    static ThreadView asStaff(Actor staff, ThreadId thread) {
        return inbox().view(staff, thread);
    }

    static boolean hasInInbox(Actor staff, ThreadId thread) {
        return inbox().waiting(staff, Cursor.atTheEarliest()).items().stream()
                .map(ThreadSummary::id)
                .anyMatch(thread::equals);
    }

    void close(String date) {
        gatepost.get(SchoolCalendars.class)
                .override(school.operator(), DayOverride.closed(LocalDate.parse(date), "snow"));
    }

    static Optional<Instant> at(String local) {
        return Optional.of(MovingClock.at(local));
    }

    /**
     * What {@code acts} begins while the log of the school is held: each act ends with the log, so it waits there with
     * all it has done.
     */
    <T> T holdingTheLog(Callable<T> acts) throws Exception {
        var log = "audit:" + school.id;
        school.run("select pg_advisory_lock(hashtextextended(?, 0))", log);
        try {
            return acts.call();
        } finally {
            school.run("select pg_advisory_unlock(hashtextextended(?, 0))", log);
        }
    }

    /** What {@code acts} begins while another transaction has {@code thread}. */
    static <T> T holdingTheThread(ThreadId thread, Callable<T> acts) throws Exception {
        return holding("select 1 from messaging.thread where id = '" + thread + "' for update", acts);
    }

    /** What {@code acts} begins while a transaction that did {@code command} is under way; it is rolled back then. */
    static <T> T holding(String command, Callable<T> acts) throws Exception {
        try (var other = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(command);
            try {
                return acts.call();
            } finally {
                other.rollback();
            }
        }
    }

    /** Until {@code count} transactions wait for a lock. */
    static void awaitWaiting(int count) throws SQLException {
        awaitWaiting(count, Duration.ZERO);
    }

    /** Until {@code count} transactions have been waiting for a lock for {@code time}. */
    static void awaitWaiting(int count, Duration time) throws SQLException {
        try (var superuser = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = superuser.createStatement()) {
            long waiting = 0;
            long end = System.nanoTime() + LONGEST_WAIT.toNanos();
            while (waiting < count) {
                assertThat(System.nanoTime())
                        .as("transactions waiting: " + waiting)
                        .isLessThan(end);
                try (var rows = statement.executeQuery(
                        "select count(distinct pid) from pg_locks join pg_stat_activity using (pid)"
                                + " where not granted and datname = current_database()"
                                + " and waitstart <= clock_timestamp() - interval '" + time.toMillis() + " ms'")) {
                    rows.next();
                    waiting = rows.getLong(1);
                }
            }
        }
    }
}
