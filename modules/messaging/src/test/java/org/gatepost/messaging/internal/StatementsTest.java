package org.gatepost.messaging.internal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.EscalationBoard;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.ThreadId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The number of SQL statements of a page does not grow with what is on it. */
class StatementsTest extends MessagingFixture {

    private static final int MANY = 20;

    /** The driver tells of each statement it sends. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    @Test
    void ofTheInboxDoesNotGrowWithThreads() {
        open(Nature.LEARNING);
        inbox().waiting(school.teacher, Cursor.atTheEarliest());
        int forOne = statements(() -> inbox().waiting(school.teacher, Cursor.atTheEarliest()));
        openMany();

        int forMany = statements(() -> inbox().waiting(school.teacher, Cursor.atTheEarliest()));

        assertThat(forOne).isPositive();
        assertThat(forMany).isEqualTo(forOne).isLessThan(20);
    }

    @Test
    void ofTheParentsListDoesNotGrowWithThreads() {
        open(Nature.LEARNING);
        family().mine(school.mother, Cursor.atTheLatest());
        int forOne = statements(() -> family().mine(school.mother, Cursor.atTheLatest()));
        openMany();

        assertThat(statements(() -> family().mine(school.mother, Cursor.atTheLatest())))
                .isEqualTo(forOne)
                .isLessThan(30);
    }

    @Test
    void ofAThreadDoesNotGrowWithItsEntries() {
        var thread = open(Nature.LEARNING).thread();
        asStaff(school.teacher, thread);
        int forOne = statements(() -> asStaff(school.teacher, thread));
        writeMany(thread);

        assertThat(statements(() -> asStaff(school.teacher, thread)))
                .isEqualTo(forOne)
                .isLessThan(40);
    }

    @Test
    void ofTheBoardDoesNotGrowWithThreads() {
        var board = gatepost.get(EscalationBoard.class);
        open(Nature.LEARNING);
        CLOCK.set(WEDNESDAY);
        tick();
        board.waiting(school.head, Cursor.atTheEarliest());
        int forOne = statements(() -> board.waiting(school.head, Cursor.atTheEarliest()));
        openMany();
        CLOCK.set(THURSDAY);
        tick();

        assertThat(statements(() -> board.waiting(school.head, Cursor.atTheEarliest())))
                .isEqualTo(forOne)
                .isLessThan(30);
    }

    @Test
    void ofTheAlertsDoesNotGrowWithAlerts() {
        var alerts = gatepost.get(OfficeAlerts.class);
        openAboutStaff(false);
        alertAboutEachThread();
        alerts.open(school.reception);
        int forOne = statements(() -> alerts.open(school.reception));
        for (int i = 0; i < MANY; i++) {
            openAboutStaff(false);
        }
        alertAboutEachThread();
        assertThat(alerts.open(school.reception)).hasSize(MANY + 1);

        assertThat(statements(() -> alerts.open(school.reception)))
                .isEqualTo(forOne)
                .isLessThan(20);
    }

    private void alertAboutEachThread() {
        school.run(
                "insert into messaging.office_alert (id, school_id, kind, thread_id, nature, duties, raised_at)"
                        + " select gen_random_uuid(), school_id, 'NOBODY_HOLDS_STEP', id, 'STAFF', 'HEAD', opened_at"
                        + " from messaging.thread where school_id = ? on conflict do nothing",
                school.id.value());
    }

    private void openMany() {
        for (int i = 0; i < MANY; i++) {
            open(Nature.PASTORAL);
        }
    }

    private void writeMany(ThreadId thread) {
        for (int i = 0; i < MANY; i++) {
            write(thread);
        }
    }

    private static int statements(Runnable page) {
        var count = new AtomicInteger();
        var counting = counting(count);
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(counting);
        DRIVER.setLevel(Level.FINEST);
        try {
            page.run();
        } finally {
            DRIVER.setLevel(null);
            DRIVER.removeHandler(counting);
            DRIVER.setUseParentHandlers(true);
        }
        return count.get();
    }

    private static Handler counting(AtomicInteger count) {
        return new Handler() {
            @Override
            public void publish(LogRecord sent) {
                if (sent.getMessage().startsWith(" FE=> Execute(")) {
                    count.incrementAndGet();
                }
            }

            @Override
            public void flush() {
                // nothing is kept
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
