package org.gatepost.notification.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.gatepost.kernel.Actor;
import org.gatepost.notification.LetterOrder;
import org.gatepost.notification.LetterState;
import org.gatepost.notification.LetterUpkeep;
import org.gatepost.notification.Outbox;
import org.gatepost.notification.SentLetters;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.MovedClock;
import org.gatepost.standalone.testing.TestDatabase;

/** The outbox on a real PostgreSQL, a clock that stands still until it is moved, and a mail server of the test's. */
final class PostFixture implements AutoCloseable {

    static final Actor SYSTEM = Actor.system(Actor.TRUST);

    private static final Logger LOG = Logger.getLogger(LetterUpkeepBean.class.getName());

    final MovedClock clock = new MovedClock(Instant.parse("2026-11-10T10:00:00Z"));
    final DatabaseSettings database = TestDatabase.fresh();
    private final Map<String, String> before = new HashMap<>();
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler listener = new Listener();
    private final Standalone node;

    PostFixture(int port) {
        set("gatepost.base-url", "https://gatepost.example");
        set("gatepost.mail.host", "127.0.0.1");
        set("gatepost.mail.port", Integer.toString(port));
        set("gatepost.mail.starttls", "off");
        set("gatepost.mail.timeout-seconds", "1");
        LOG.addHandler(listener);
        node = anotherNode();
    }

    private void set(String name, String value) {
        before.put(name, System.getProperty(name, ""));
        System.setProperty(name, value);
    }

    Standalone anotherNode() {
        return Standalone.start(database, clock);
    }

    <T> T get(Class<T> type) {
        return node.get(type);
    }

    /** Orders {@code orders} in one transaction. */
    void post(LetterOrder... orders) throws Exception {
        inTransaction(() -> {
            for (LetterOrder order : orders) {
                node.get(Outbox.class).post(SYSTEM, order);
            }
            return orders;
        });
    }

    <T> T inTransaction(Callable<T> work) throws Exception {
        return node.inTransaction(work);
    }

    int sendDue() {
        return node.get(LetterUpkeep.class).sendDue(SYSTEM);
    }

    LetterState stateOf(LetterOrder order) {
        var states =
                node.get(SentLetters.class).states(Actor.operatorOfTrust(), order.kind(), List.of(order.subject()));
        return Objects.requireNonNull(states.get(order.subject()));
    }

    /** Everything that the table holds, as text. */
    List<String> rows() throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select l::text from notification.letter l order by ordered_at, id")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** What the outbox has logged that somebody has to look at. */
    List<LogRecord> alerts() {
        return logged.stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .toList();
    }

    @Override
    public void close() {
        LOG.removeHandler(listener);
        node.close();
        before.forEach((name, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    private final class Listener extends Handler {

        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {
            // nothing is buffered
        }

        @Override
        public void close() {
            // nothing is kept open
        }
    }
}
