package org.gatepost.messaging.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.messaging.Entry.Kind;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.Sent;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was promised follows the calendar, whatever else happens while it changes (rules 3). */
class CalendarChangeTest extends MessagingFixture {

    /** 120 days before {@link #OPENING}. */
    private static final String NEAR_ENOUGH = "2027-01-03T10:00";

    /** The first after a closure until 1 May. */
    private static final Optional<Instant> OPENING = at("2027-05-03T08:00");

    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @AfterEach
    void stopTheOthers() {
        others.shutdownNow();
    }

    @Test
    void movesAMessageThatAwaitsItsDeliveryInAnOverdueThread() {
        var thread = overdue();
        CLOCK.set("2026-11-17T19:00");
        write(thread);

        close("2026-11-18");

        assertThat(asMother(thread).entries())
                .filteredOn(entry -> entry.kind() == Kind.MESSAGE)
                .last()
                .satisfies(entry -> assertThat(entry.shownAt()).isEqualTo(at("2026-11-19T08:00")));
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.OVERDUE);
    }

    @Test
    void deliversAMessageInAnOverdueThreadOnceOpenDaysAreEnteredAndTheOfficeHearsOfIt() {
        var thread = overdue();
        closeFrom("2026-11-17", "2027-05-01");
        CLOCK.set("2026-11-17T19:00");

        assertThat(write(thread).promise().deliveredAt()).isEmpty();

        assertThat(gatepost.get(OfficeAlerts.class).open(school.office))
                .extracting(OfficeAlerts.Alert::kind)
                .containsExactly(OfficeAlerts.Kind.NO_OPEN_DAY_KNOWN);
        lift("2026-11-18");
        assertThat(asMother(thread).entries())
                .filteredOn(entry -> entry.kind() == Kind.MESSAGE)
                .last()
                .satisfies(entry -> assertThat(entry.shownAt()).isEqualTo(at("2026-11-18T08:00")));
    }

    @Test
    void confirmsAPromiseOnceTheOpeningIsNearEnough() {
        closeFrom("2026-11-10", "2027-05-01");
        var thread = open(Nature.LEARNING).thread();
        CLOCK.set("2026-11-12T10:00");
        tick();
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.TO_BE_CONFIRMED);

        CLOCK.set(NEAR_ENOUGH);
        tick();

        assertThat(asMother(thread).entries().get(0).shownAt()).isEqualTo(OPENING);
        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at("2027-05-04T08:00"));
        assertThat(asMother(thread).entries().get(1).kind()).isEqualTo(Kind.PROMISE_CHANGED);
    }

    @Test
    void startsTheClockOfADeliveredMessageAtAnOpeningThatWasTooFarAhead() {
        closeFrom("2026-11-11", "2027-05-01");
        var thread = open(Nature.PASTORAL).thread();
        assertThat(asMother(thread).entries().get(0).shownAt()).isEqualTo(at(TUESDAY));
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.TO_BE_CONFIRMED);
        CLOCK.set(NEAR_ENOUGH);
        tick();
        assertThat(asMother(thread).clock().promisedFor()).isEqualTo(at("2027-05-04T08:00"));

        lift("2027-05-01");
        lift("2027-04-30");

        assertThat(asMother(thread).clock().promisedFor()).isEqualTo(at("2027-05-03T08:00"));
        CLOCK.set("2027-05-03T08:00");
        assertThat(tick().escalated()).isEqualTo(1);
    }

    @Test
    void confirmsTheReleaseOfAnAnswerAndADeliveryInAnOverdueThread() {
        var overdue = overdue();
        var answered = open(Nature.LEARNING).thread();
        closeFrom("2026-11-13", "2027-05-01");
        CLOCK.set("2026-11-13T19:00");
        write(overdue);
        answer(school.teacher, answered);
        assertThat(asStaff(school.teacher, answered).clock().answerReleasedAt()).isEmpty();

        CLOCK.set(NEAR_ENOUGH);
        tick();

        assertThat(asStaff(school.teacher, answered).clock().answerReleasedAt()).isEqualTo(OPENING);
        assertThat(asMother(overdue).entries())
                .filteredOn(entry -> entry.kind() == Kind.MESSAGE)
                .last()
                .satisfies(entry -> assertThat(entry.shownAt()).isEqualTo(OPENING));
    }

    @Test
    void looksAtWhatIsToBeConfirmedOnceADay() {
        closeFrom("2026-11-10", "2027-05-01");
        var thread = open(Nature.LEARNING).thread();
        tick();
        school.run("delete from directory.day_override where school_id = ?", school.id.value());
        reviseCalendar();

        tick();
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.TO_BE_CONFIRMED);
        CLOCK.set(WEDNESDAY);
        tick();
        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at(THURSDAY));
    }

    @Test
    void aThreadThatCannotBeReadKeepsNoOtherPromiseFromBeingConfirmedAndTheOfficeHearsOfIt() {
        closeFrom("2026-11-10", "2027-05-01");
        var broken = open(Nature.PASTORAL).thread();
        var threads = List.of(open(Nature.LEARNING).thread(), open(Nature.SEND).thread());
        school.run("update messaging.thread set nature = 'GONE' where id = ?", broken.value());
        alertsDealtWith();

        CLOCK.set(NEAR_ENOUGH);
        tick();
        tick();

        assertThat(threads)
                .allSatisfy(
                        thread -> assertThat(asMother(thread).clock().dueAt()).isEqualTo(at("2027-05-04T08:00")));
        assertThat(attempts(broken)).isEqualTo(1);
        CLOCK.set("2027-01-04T10:00");
        tick();
        assertThat(openAlerts()).isEmpty();
        CLOCK.set("2027-01-05T10:00");
        tick();
        assertThat(openAlerts()).containsExactly(OfficeAlerts.Kind.THREAD_STUCK);

        school.run("update messaging.thread set nature = 'SEND' where id = ?", broken.value());
        CLOCK.set("2027-01-06T10:00");
        tick();
        assertThat(asMother(broken).clock().dueAt()).isEqualTo(at("2027-05-04T08:00"));
        assertThat(attempts(broken)).isZero();
    }

    private long attempts(ThreadId thread) {
        return school.count("select attempts from messaging.thread where id = ?", thread.value());
    }

    private List<OfficeAlerts.Kind> openAlerts() {
        return gatepost.get(OfficeAlerts.class).open(school.office).stream()
                .map(OfficeAlerts.Alert::kind)
                .toList();
    }

    private void alertsDealtWith() {
        var alerts = gatepost.get(OfficeAlerts.class);
        alerts.open(school.office).forEach(alert -> alerts.dealtWith(school.office, alert.id()));
    }

    @Test
    void waitsForAMessageThatIsBeingSentByTheOldCalendar() throws Exception {
        CLOCK.set("2026-11-10T19:00");

        var sent = whileTheLogIsHeld(() -> {
            var sending = others.submit(() -> open(Nature.LEARNING));
            awaitWaiting(1);
            var closing = others.submit(() -> close("2026-11-11"));
            awaitWaiting(2);
            return new Concurrent(sending, closing);
        });

        assertThat(asMother(sent.thread()).entries().get(0).shownAt()).isEqualTo(at("2026-11-12T08:00"));
        assertThat(asMother(sent.thread()).clock().dueAt()).isEqualTo(at("2026-11-13T08:00"));
    }

    @Test
    void isWaitedForByAMessageThatIsSentWhileItIsStored() throws Exception {
        CLOCK.set("2026-11-10T19:00");

        var sent = whileTheLogIsHeld(() -> {
            var closing = others.submit(() -> close("2026-11-11"));
            awaitWaiting(1);
            var sending = others.submit(() -> open(Nature.LEARNING));
            awaitWaiting(2);
            return new Concurrent(sending, closing);
        });

        assertThat(sent.promise().deliveredAt()).isEqualTo(at("2026-11-12T08:00"));
        assertThat(asMother(sent.thread()).clock().dueAt()).isEqualTo(at("2026-11-13T08:00"));
    }

    @Test
    void movesAMessageThatIsBeingWrittenInASettledThreadByTheOldCalendar() throws Exception {
        var thread = open(Nature.LEARNING).thread();
        answer(school.teacher, thread);
        CLOCK.set("2026-11-10T19:00");

        whileTheLogIsHeld(() -> {
            var writing = others.submit(() -> write(thread));
            awaitWaiting(1);
            var closing = others.submit(() -> close("2026-11-11"));
            awaitWaiting(2);
            return new Concurrent(writing, closing);
        });

        assertThat(asMother(thread).entries().get(2).shownAt()).isEqualTo(at("2026-11-12T08:00"));
        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at("2026-11-13T08:00"));
    }

    @Test
    void movesAnAnswerThatIsBeingWrittenByTheOldCalendar() throws Exception {
        var sent = open(Nature.LEARNING);
        CLOCK.set("2026-11-10T19:00");

        whileTheLogIsHeld(() -> {
            var answering = others.submit(() -> {
                answer(school.teacher, sent.thread());
                return sent;
            });
            awaitWaiting(1);
            var closing = others.submit(() -> close("2026-11-11"));
            awaitWaiting(2);
            return new Concurrent(answering, closing);
        });

        assertThat(asStaff(school.teacher, sent.thread()).clock().answerReleasedAt())
                .isEqualTo(at("2026-11-12T08:00"));
    }

    /** Two that are at work at the same time. */
    private record Concurrent(Future<Sent> writing, Future<?> closing) {}

    private Sent whileTheLogIsHeld(Callable<Concurrent> acts) throws Exception {
        Concurrent begun = holdingTheLog(acts);
        begun.closing().get();
        return begun.writing().get();
    }

    /** A thread at its last step whose clock ran out on Friday. */
    private ThreadId overdue() {
        var thread = open(Nature.SEND).thread();
        for (String day : new String[] {WEDNESDAY, THURSDAY, FRIDAY}) {
            CLOCK.set(day);
            tick();
        }
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.OVERDUE);
        return thread;
    }

    private void closeFrom(String first, String last) {
        school.run(
                "insert into directory.day_override"
                        + " (id, school_id, day, is_open, reason, decided_by, decided_at, version)"
                        + " select gen_random_uuid(), ?, day, false, 'flood', ?, now(), 1"
                        + " from generate_series(?::date, ?::date, interval '1 day') day",
                school.id.value(),
                school.head.person().value(),
                first,
                last);
        reviseCalendar();
    }

    private void reviseCalendar() {
        school.run(
                "update directory.school set calendar_revision = nextval('directory.calendar_revision') where id = ?",
                school.id.value());
    }

    private void lift(String date) {
        gatepost.get(SchoolCalendars.class).lift(school.operator(), LocalDate.parse(date));
    }
}
