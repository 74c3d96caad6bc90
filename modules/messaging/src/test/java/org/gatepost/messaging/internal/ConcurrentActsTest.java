package org.gatepost.messaging.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gatepost.calendar.DayOverride;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.messaging.Channel;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Entry;
import org.gatepost.messaging.Entry.Kind;
import org.gatepost.messaging.EscalationUpkeep.Done;
import org.gatepost.messaging.FlowCharts;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NewConcern;
import org.gatepost.messaging.NotPossibleNow;
import org.gatepost.messaging.NotPossibleNow.Reason;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.Sent;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadState;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Acts that meet: each waits for the other where it must, and sees what the other did. */
class ConcurrentActsTest extends MessagingFixture {

    private static final Duration SHORT_WAIT = Duration.ofMillis(200);

    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @AfterEach
    void stopTheOthers() {
        others.shutdownNow();
    }

    @Test
    void aMessageIsNotWithdrawnWhoseTimeHasComeWhileThatWaited() throws Exception {
        CLOCK.set("2026-11-10T19:00");
        var sent = open(Nature.LEARNING);

        var withdrawing = holdingTheThread(sent.thread(), () -> {
            var begun = begin(() -> withdraw(sent));
            awaitWaiting(1);
            CLOCK.set("2026-11-11T08:00");
            return begun;
        });

        assertRefused(Reason.ALREADY_DELIVERED, withdrawing);
        assertThat(asMother(sent.thread()).entries().get(0).withdrawn()).isFalse();
        assertThat(hasInInbox(school.teacher, sent.thread())).isTrue();
    }

    @Test
    void aMessageIsNotWithdrawnThatALiftedClosureDeliversMeanwhile() throws Exception {
        CLOCK.set("2026-11-10T19:00");
        var sent = open(Nature.LEARNING);
        close("2026-11-11");
        CLOCK.set(WEDNESDAY);

        var lifting = new ArrayList<Future<?>>();
        var withdrawing = holdingTheLog(() -> {
            lifting.add(begin(
                    () -> gatepost.get(SchoolCalendars.class).lift(school.operator(), LocalDate.parse("2026-11-11"))));
            awaitWaiting(1);
            var begun = begin(() -> withdraw(sent));
            awaitWaiting(2);
            return begun;
        });

        lifting.get(0).get();
        assertRefused(Reason.ALREADY_DELIVERED, withdrawing);
        assertThat(hasInInbox(school.teacher, sent.thread())).isTrue();
    }

    @Test
    void aMessageIsWithdrawnOnceByADoubleClick() throws Exception {
        CLOCK.set("2026-11-10T19:00");
        var sent = open(Nature.LEARNING);

        var clicks = twiceWhileHeld(sent.thread(), () -> {
            withdraw(sent);
            return sent;
        });

        assertThat(clicks.get(0).get()).isEqualTo(clicks.get(1).get());
        assertThat(school.count(
                        "select count(*) from audit.entry where school_id = ? and act = 'messaging.withdrawn'",
                        school.id.value()))
                .isEqualTo(1);
    }

    @Test
    void aMessageIsWrittenOnceByADoubleClick() throws Exception {
        var thread = open(Nature.LEARNING).thread();
        var form = ClientMessageId.next();

        var clicks = twiceWhileHeld(thread, () -> concerns().write(school.mother, thread, "And more.", form));

        assertThat(clicks.get(0).get()).isEqualTo(clicks.get(1).get());
        assertThat(asMother(thread).entries()).hasSize(2);
    }

    @Test
    void anAnswerIsGivenOnceByADoubleClick() throws Exception {
        var thread = open(Nature.LEARNING).thread();
        var form = ClientMessageId.next();

        var clicks = twiceWhileHeld(thread, () -> answers().answer(school.teacher, thread, "Yes.", form));

        assertThat(clicks.get(0).get()).isEqualTo(clicks.get(1).get());
        assertThat(asMother(thread).entries()).hasSize(2);
    }

    @Test
    void aDoubleClickOnAskAgainIsOneStep() throws Exception {
        var thread = open(Nature.PASTORAL).thread();
        CLOCK.set(WEDNESDAY);

        var clicks = twiceWhileHeld(thread, () -> {
            concerns().askAgain(school.mother, thread);
            return thread;
        });

        assertThat(clicks).filteredOn(ConcurrentActsTest::wasRefused).hasSize(1);
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.pastoralLead));
        assertThat(asMother(thread).entries()).extracting(Entry::kind).containsExactly(Kind.MESSAGE, Kind.ASKED_AGAIN);
    }

    @Test
    void aThreadIsNotEscalatedWhileItIsBeingAnswered() throws Exception {
        var thread = open(Nature.PASTORAL).thread();
        CLOCK.set(WEDNESDAY);

        var answering = holdingTheLog(() -> {
            var begun = begin(() -> answer(school.teacher, thread));
            awaitWaiting(1);
            assertThat(others.submit(MessagingFixture::tick).get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS))
                    .isEqualTo(Done.NOTHING);
            return begun;
        });

        answering.get();
        assertThat(tick()).isEqualTo(Done.NOTHING);
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.SETTLED);
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.teacher));
    }

    @Test
    void anAnswerWaitsForTheEscalationThatIsUnderWayAndStopsTheNewClock() throws Exception {
        var thread = open(Nature.PASTORAL).thread();
        CLOCK.set(WEDNESDAY);

        var escalating = new ArrayList<Future<?>>();
        var answering = holdingTheLog(() -> {
            escalating.add(begin(MessagingFixture::tick));
            awaitWaiting(1);
            CLOCK.set("2026-11-11T10:01");
            var begun = begin(() -> answer(school.teacher, thread));
            awaitWaiting(2);
            return begun;
        });

        escalating.get(0).get();
        answering.get();
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.SETTLED);
        CLOCK.set(FRIDAY);
        assertThat(tick()).isEqualTo(Done.NOTHING);
        assertThat(asMother(thread).entries())
                .extracting(Entry::kind)
                .containsExactly(Kind.MESSAGE, Kind.ESCALATED, Kind.ANSWER);
    }

    @Test
    void theSameTroublesMetInAnotherOrderStopNobody() throws Exception {
        var mothers = passingOver(school.mother, Nature.LEARNING, Duty.DEPUTY, Duty.PASTORAL_LEAD, Duty.SENCO);
        var fathers = passingOver(school.father, Nature.SEND, Duty.SENCO, Duty.PASTORAL_LEAD, Duty.DEPUTY);
        Stream.of(Duty.DEPUTY, Duty.PASTORAL_LEAD, Duty.SENCO).forEach(school::vacate);
        CLOCK.set(WEDNESDAY);

        var asking = holding(alertAbout(Duty.PASTORAL_LEAD), () -> {
            var mother = begin(() -> concerns().askAgain(school.mother, mothers));
            awaitWaiting(1);
            var father = begin(() -> concerns().askAgain(school.father, fathers));
            awaitWaiting(2);
            return List.of(mother, father);
        });

        for (Future<?> asked : asking) {
            asked.get();
        }
        assertThat(asMother(mothers).holders()).isEqualTo(TestSchool.people(school.head));
        assertThat(gatepost.get(OfficeAlerts.class).open(school.office)).hasSize(3);
    }

    @Test
    void aChangeOfTheCalendarOutwaitsABatchForWhichOthersWouldNotWait() throws Exception {
        var thread = open(Nature.LEARNING).thread();
        var impatient = new DatabaseSettings(
                database.url() + "?options=-c%20lock_timeout=" + SHORT_WAIT.toMillis(),
                database.user(),
                database.password());

        try (var node = Standalone.start(impatient, CLOCK)) {
            var closing = holdingTheThread(thread, () -> {
                var begun = begin(() -> node.get(SchoolCalendars.class)
                        .override(school.operator(), DayOverride.closed(LocalDate.parse("2026-11-11"), "snow")));
                awaitWaiting(1, SHORT_WAIT.multipliedBy(2));
                return begun;
            });
            closing.get();
        }

        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at(THURSDAY));
    }

    /** A thread that meets steps of {@code duties} before that of the head. */
    private ThreadId passingOver(Actor guardian, Nature nature, Duty first, Duty second, Duty third) {
        gatepost.get(FlowCharts.class)
                .change(
                        school.head,
                        nature,
                        List.of(
                                step(1, Duty.CLASS_TEACHER),
                                step(2, first),
                                step(3, second),
                                step(4, third),
                                step(5, Duty.HEAD)));
        return concerns()
                .open(guardian, NewConcern.of(school.child, nature, "Hello", ClientMessageId.next()))
                .thread();
    }

    private static FlowStep step(int position, Duty duty) {
        return new FlowStep(position, Channel.MESSAGE, Set.of(duty));
    }

    private String alertAbout(Duty duty) {
        return "insert into messaging.office_alert (id, school_id, kind, thread_id, duties, raised_at)"
                + " values (gen_random_uuid(), '" + school.id + "', 'NOBODY_HOLDS_STEP', '" + OfficeAlert.NO_THREAD
                + "', '" + duty + "', now())";
    }

    private void withdraw(Sent sent) {
        concerns().withdraw(school.mother, sent.entry());
    }

    private Future<?> begin(Runnable act) {
        return others.submit(act);
    }

    /** Two clicks that both wait for the thread. */
    private <T> List<Future<T>> twiceWhileHeld(ThreadId thread, Callable<T> act) throws Exception {
        return holdingTheThread(thread, () -> {
            var clicks = List.of(others.submit(act), others.submit(act));
            awaitWaiting(2);
            return clicks;
        });
    }

    private static boolean wasRefused(Future<?> act) {
        try {
            act.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof NotPossibleNow refusal && refusal.reason() == Reason.ALREADY_ASKED_TODAY;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(Reason reason, Future<?> act) {
        assertThatThrownBy(act::get)
                .cause()
                .isInstanceOfSatisfying(
                        NotPossibleNow.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
