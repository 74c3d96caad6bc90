package org.gatepost.acceptance.container;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.gatepost.acceptance.server.Build;
import org.gatepost.calendar.DayOverride;
import org.gatepost.directory.Caller;
import org.gatepost.directory.Callers;
import org.gatepost.directory.Families;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.directory.Schools;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.SchoolScope;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Concerns;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.EscalationBoard;
import org.gatepost.messaging.FamilyThreads;
import org.gatepost.messaging.Inbox;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NewConcern;
import org.gatepost.messaging.Sent;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Runs inside Payara Micro, in the WAR that ships. */
@ExtendWith(ArquillianExtension.class)
class WiringIT {

    /** How far the server's clock is ahead: by then every running response clock has run out. */
    static final Duration AHEAD = Duration.ofDays(14);

    private static final String PARENT = "amina.yusuf-hale@post.example";
    private static final String DEPUTY = "martin.okell@heronbank.example";

    @Inject
    Callers callers;

    @Inject
    Families families;

    @Inject
    Schools schools;

    @Inject
    SchoolCalendars calendars;

    @Inject
    Concerns concerns;

    @Inject
    FamilyThreads threads;

    @Inject
    Inbox inbox;

    @Inject
    EscalationBoard board;

    @Inject
    SchoolScope scope;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "jdbc/gatepost")
    DataSource database;

    /** Without web.xml: Arquillian's calls come from no page, so the portal's door would refuse them. */
    @Deployment
    static WebArchive portal() {
        var war =
                ShrinkWrap.createFromZipFile(WebArchive.class, Build.portalWar().toFile());
        war.delete("/WEB-INF/web.xml");
        return war.addAsLibraries(jarOf(Assertions.class), jarOf(Awaitility.class), jarOf(Matcher.class));
    }

    @Test
    void whatSeveralModulesStoreIsStoredTogether() throws Exception {
        var parent = actor(PARENT);
        long threadsBefore = countThreads(parent);
        long deedsBefore = countDeeds(parent);

        transaction.begin();
        openConcern(parent);
        transaction.commit();

        assertThat(countThreads(parent)).isEqualTo(threadsBefore + 1);
        assertThat(countDeeds(parent)).isGreaterThan(deedsBefore);
    }

    @Test
    void orNotAtAll() throws Exception {
        var parent = actor(PARENT);
        long threadsBefore = countThreads(parent);
        long deedsBefore = countDeeds(parent);

        transaction.begin();
        openConcern(parent);
        transaction.rollback();

        assertThat(countThreads(parent)).isEqualTo(threadsBefore);
        assertThat(countDeeds(parent)).isEqualTo(deedsBefore);
    }

    @Test
    void onlyTheSchoolThatWasEnteredExists() throws Exception {
        var parent = actor(PARENT);

        assertThat(schools.all()).hasSizeGreaterThan(1);
        assertThat(count(parent, "select count(*) from audit.entry")).isPositive();
        assertThat(count(parent, "select count(*) from audit.entry where school_id <> '" + parent.school() + "'"))
                .isZero();
        assertThat(count("select count(*) from audit.entry")).isZero();
    }

    @Test
    void anOperationThatIsNotForOnesDutyIsRefusedAndRecorded() throws Exception {
        var parent = actor(PARENT);
        var refusals = "select count(*) from audit.entry where act = 'refused'";
        long before = count(parent, refusals);

        assertThatThrownBy(() -> inbox.waiting(parent, Cursor.atTheEarliest())).isInstanceOf(NotOnDuty.class);

        assertThat(count(parent, refusals)).isEqualTo(before + 1);
    }

    @Test
    void theTimerEscalatesWhatIsDue() {
        var deputy = actor(DEPUTY);
        var loaded = clock.instant().minus(AHEAD).plus(Duration.ofHours(1));

        await("the timer has escalated something")
                .pollInSameThread()
                .atMost(Duration.ofSeconds(75))
                .until(() -> board.waiting(deputy, Cursor.atTheEarliest()).items().stream()
                        .anyMatch(line -> line.since().isAfter(loaded)));
    }

    @Test
    void aModuleHearsWhatHappensInAnother() {
        var parent = actor(PARENT);
        var deputy = actor(DEPUTY);
        var sent = openConcern(parent);
        var promised = sent.promise().dueAt().orElseThrow();
        var day = LocalDate.ofInstant(promised, schools.get(parent.school()).zone());

        calendars.override(deputy, DayOverride.closed(day, "snow"));

        assertThat(threads.view(parent, sent.thread()).clock().dueAt())
                .hasValueSatisfying(due -> assertThat(due).isAfter(promised));
    }

    private Sent openConcern(Actor parent) {
        var child = families.childrenOf(parent).get(0).id();
        return concerns.open(parent, NewConcern.of(child, Nature.LEARNING, "A question.", ClientMessageId.next()));
    }

    private Actor actor(String email) {
        return callers.hatsOf(email).stream()
                .findFirst()
                .flatMap(callers::caller)
                .map(Caller::actor)
                .orElseThrow();
    }

    private long countThreads(Actor parent) throws Exception {
        return count(parent, "select count(*) from messaging.thread");
    }

    private long countDeeds(Actor parent) throws Exception {
        return count(parent, "select count(*) from audit.entry where person_id = '" + parent.person() + "'");
    }

    /** Asked after the actor's school was entered. */
    private long count(Actor actor, String sql) throws Exception {
        transaction.begin();
        try {
            scope.enter(actor.school());
            return count(sql);
        } finally {
            transaction.rollback();
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
