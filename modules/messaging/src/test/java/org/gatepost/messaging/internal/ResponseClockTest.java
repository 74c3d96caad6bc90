package org.gatepost.messaging.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import org.gatepost.calendar.DayOverride;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.kernel.NotFound;
import org.gatepost.messaging.Act;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.Entry;
import org.gatepost.messaging.Entry.Kind;
import org.gatepost.messaging.EscalationUpkeep;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NotPossibleNow;
import org.gatepost.messaging.NotPossibleNow.Reason;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadState;
import org.gatepost.messaging.ThreadSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules 2 and 3: delivery, the response clock, and what stops it. */
class ResponseClockTest extends MessagingFixture {

    @ParameterizedTest(name = "{0} -> {1}, {2}")
    @CsvSource({
        "2026-11-10T10:00, 2026-11-10T10:00, 2026-11-11T10:00",
        "2026-11-09T17:29:59, 2026-11-09T17:29:59, 2026-11-10T17:29:59",
        "2026-11-09T17:30, 2026-11-10T08:00, 2026-11-11T08:00",
        "2026-11-13T18:00, 2026-11-16T08:00, 2026-11-17T08:00",
    })
    void deliversAndPromisesByTheCalendar(String sent, String delivered, String due) {
        CLOCK.set(sent);

        var promise = open(Nature.LEARNING).promise();

        assertThat(promise.deliveredAt()).isEqualTo(at(delivered));
        assertThat(promise.dueAt()).isEqualTo(at(due));
    }

    @Test
    void saysTheSameBeforeWritingAsAfterwards() {
        CLOCK.set("2026-11-13T18:00");

        var preview = concerns().preview(school.mother, school.child, Nature.LEARNING, false);

        assertThat(preview.promise()).isEqualTo(open(Nature.LEARNING).promise());
        assertThat(preview.first()).isEqualTo(TestSchool.people(school.teacher));
        assertThat(preview.promise().skipped()).isNotEmpty();
    }

    @Test
    void isBeforeStaffFromDeliveryOnAndNotEarlier() {
        CLOCK.set("2026-11-13T18:00");
        var thread = open(Nature.LEARNING).thread();

        assertThat(hasInInbox(school.teacher, thread)).isFalse();
        assertThatThrownBy(() -> asStaff(school.teacher, thread)).isInstanceOf(NotFound.class);

        CLOCK.set("2026-11-16T08:00");

        assertThat(hasInInbox(school.teacher, thread)).isTrue();
        assertThat(asStaff(school.teacher, thread).entries()).hasSize(1);
    }

    @Test
    void neitherRestartsNorShortensForAFurtherMessage() {
        var thread = open(Nature.LEARNING).thread();
        CLOCK.set("2026-11-10T15:00");

        var further = write(thread);

        assertThat(further.promise().deliveredAt()).isEqualTo(at("2026-11-10T15:00"));
        assertThat(further.promise().dueAt()).isEqualTo(at(WEDNESDAY));
        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at(WEDNESDAY));
    }

    @Test
    void isNotStoppedByReadingOrHandingOn() {
        var thread = open(Nature.LEARNING).thread();
        asStaff(school.teacher, thread);
        handOns().handOn(school.teacher, thread, school.colleague.person(), "knows him better", ClientMessageId.next());

        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at(WEDNESDAY));
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.WAITING);
    }

    @ParameterizedTest
    @CsvSource({"ANSWER", "ANSWERED_BY_PHONE", "ANSWERED_IN_PERSON", "CALL_BOOKED", "NO_ANSWER_NEEDED"})
    void stopsForEachKindOfAnswerAndTheParentSeesIt(Kind kind) {
        var thread = open(Nature.LEARNING).thread();

        settle(kind, thread);
        CLOCK.set(THURSDAY);

        assertThat(tick().escalated()).isZero();
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.SETTLED);
        assertThat(asMother(thread).entries()).extracting(Entry::kind).containsExactly(Kind.MESSAGE, kind);
        assertThat(asMother(thread).entries().get(1).text()).isEqualTo("As we said.");
    }

    @ParameterizedTest
    @CsvSource({"ANSWERED_BY_PHONE", "ANSWERED_IN_PERSON", "CALL_BOOKED", "NO_ANSWER_NEEDED"})
    void isStoppedOnceHoweverOftenTheFormIsSent(Kind kind) {
        var thread = open(Nature.LEARNING).thread();
        var form = ClientMessageId.next();

        settle(kind, thread, form);
        settle(kind, thread, form);

        assertThat(asMother(thread).entries()).extracting(Entry::kind).containsExactly(Kind.MESSAGE, kind);
    }

    private void settle(Kind kind, ThreadId thread) {
        settle(kind, thread, ClientMessageId.next());
    }

    private void settle(Kind kind, ThreadId thread, ClientMessageId form) {
        switch (kind) {
            case ANSWERED_BY_PHONE -> answers().answeredByPhone(school.teacher, thread, "As we said.", form);
            case ANSWERED_IN_PERSON -> answers().answeredInPerson(school.teacher, thread, "As we said.", form);
            case CALL_BOOKED ->
                answers().bookCall(school.teacher, thread, MovingClock.at("2026-11-12T15:30"), "As we said.", form);
            case NO_ANSWER_NEEDED -> answers().needsNoAnswer(school.teacher, thread, "As we said.", form);
            default -> answers().answer(school.teacher, thread, "As we said.", form);
        }
    }

    @Test
    void startsAgainWithTheNextMessageAfterAnAnswer() {
        var thread = open(Nature.LEARNING).thread();
        answer(school.teacher, thread);
        CLOCK.set("2026-11-10T15:00");

        write(thread);

        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at("2026-11-11T15:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T09:59, past",
        "2027-11-11T10:01, tooFar",
        "+999999999-12-31T23:59, tooFar",
    })
    void refusesACallThatCannotBe(String when, String what) {
        var thread = open(Nature.LEARNING).thread();

        assertThatThrownBy(() -> answers()
                        .bookCall(school.teacher, thread, MovingClock.at(when), "As we said.", ClientMessageId.next()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.code()).isEqualTo("messaging.when." + what));
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.WAITING);
    }

    @Test
    void holdsAnAnswerInQuietHoursAndStopsAtItsRelease() {
        var thread = open(Nature.LEARNING).thread();
        CLOCK.set("2026-11-10T19:00");
        assertThat(answers().releaseTime(school.teacher)).isEqualTo(at("2026-11-11T08:00"));

        answer(school.teacher, thread);

        assertThat(asMother(thread).entries()).hasSize(1);
        assertThat(asMother(thread).clock().answerReleasedAt()).isEmpty();
        assertThat(asStaff(school.teacher, thread).clock().answerReleasedAt()).isEqualTo(at("2026-11-11T08:00"));
        assertThat(asStaff(school.teacher, thread).entries().get(1).held()).isTrue();
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.WAITING);

        CLOCK.set("2026-11-11T08:00");

        assertThat(asMother(thread).entries()).hasSize(2);
        assertThat(tick().released()).isEqualTo(1);
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.SETTLED);
        assertThat(school.count(
                        "select count(*) from audit.entry where school_id = ? and act = 'messaging.answerReleased'",
                        school.id.value()))
                .isEqualTo(1);
    }

    @Test
    void releasesAHeldAnswerBeforeAnEscalationOfTheSameInstant() {
        CLOCK.set("2026-11-09T18:00");
        var thread = open(Nature.LEARNING).thread();
        CLOCK.set("2026-11-10T18:00");
        answer(school.teacher, thread);
        CLOCK.set("2026-11-11T08:00");

        var done = tick();

        assertThat(done.released()).isEqualTo(1);
        assertThat(done.escalated()).isZero();
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.SETTLED);
    }

    @Test
    void runsOnForWhatTheHeldAnswerCouldNotHaveSeen() {
        var thread = open(Nature.LEARNING).thread();
        CLOCK.set("2026-11-10T19:00");
        answer(school.teacher, thread);
        CLOCK.set("2026-11-10T20:00");
        write(thread);
        CLOCK.set("2026-11-11T08:00");

        tick();

        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.WAITING);
        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at("2026-11-12T08:00"));
    }

    @Test
    void letsAParentWithdrawUntilDelivery() {
        CLOCK.set("2026-11-13T18:00");
        var sent = open(Nature.LEARNING);
        CLOCK.set("2026-11-16T07:59:59");

        concerns().withdraw(school.mother, sent.entry());
        concerns().withdraw(school.mother, sent.entry());
        CLOCK.set("2026-11-18T10:00");

        assertThat(tick().escalated()).isZero();
        assertThat(hasInInbox(school.teacher, sent.thread())).isFalse();
        assertThatThrownBy(() -> asStaff(school.teacher, sent.thread())).isInstanceOf(NotFound.class);
        assertThat(asMother(sent.thread()).entries().get(0).withdrawn()).isTrue();
    }

    @Test
    void doesNotWithdrawWhatHasBeenDelivered() {
        CLOCK.set("2026-11-13T18:00");
        var sent = open(Nature.LEARNING);
        CLOCK.set("2026-11-16T08:00");

        assertThatThrownBy(() -> concerns().withdraw(school.mother, sent.entry()))
                .isInstanceOfSatisfying(
                        NotPossibleNow.class, e -> assertThat(e.reason()).isEqualTo(Reason.ALREADY_DELIVERED));
    }

    @Test
    void leavesTheClockOfTheEarlierMessageWhenALaterOneIsWithdrawn() {
        var thread = open(Nature.LEARNING).thread();
        CLOCK.set("2026-11-10T19:00");
        var later = write(thread);

        concerns().withdraw(school.mother, later.entry());

        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at(WEDNESDAY));
    }

    @Test
    void showsAThreadFromItsNextMessageWhenTheFirstWasWithdrawn() {
        CLOCK.set("2026-11-10T18:00");
        var sent = open(Nature.LEARNING);
        concerns().withdraw(school.mother, sent.entry());
        CLOCK.set(WEDNESDAY);

        write(sent.thread());

        assertThat(asStaff(school.teacher, sent.thread()).entries()).hasSize(1);
        assertThat(asMother(sent.thread()).clock().dueAt()).isEqualTo(at(THURSDAY));
    }

    /** The snow-day row of the table. */
    @Test
    void isComputedAgainWhenADayIsClosedAndTellsTheParent() {
        var thread = open(Nature.LEARNING).thread();
        CLOCK.set("2026-11-10T19:00");

        close("2026-11-11");

        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at(THURSDAY));
        var last = asMother(thread).entries().get(1);
        assertThat(last.kind()).isEqualTo(Kind.PROMISE_CHANGED);
        assertThat(last.time()).isEqualTo(at(THURSDAY));

        gatepost.get(SchoolCalendars.class).lift(school.operator(), LocalDate.parse("2026-11-11"));

        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at(WEDNESDAY));
    }

    @Test
    void movesUndeliveredMessagesAndHeldAnswersWithTheCalendar() {
        var answered = open(Nature.LEARNING).thread();
        CLOCK.set("2026-11-10T19:00");
        answer(school.teacher, answered);
        var sent = open(Nature.PASTORAL);

        close("2026-11-11");

        assertThat(asMother(sent.thread()).entries().get(0).shownAt()).isEqualTo(at("2026-11-12T08:00"));
        assertThat(asMother(sent.thread()).clock().dueAt()).isEqualTo(at("2026-11-13T08:00"));
        CLOCK.set("2026-11-11T12:00");
        assertThat(tick().released()).isZero();
        assertThat(asMother(answered).entries()).extracting(Entry::kind).doesNotContain(Kind.ANSWER);
        assertThat(hasInInbox(school.teacher, sent.thread())).isFalse();
        CLOCK.set("2026-11-12T08:00");
        assertThat(tick().released()).isEqualTo(1);
        assertThat(asMother(answered).clock().state()).isEqualTo(ThreadState.SETTLED);
        assertThat(hasInInbox(school.teacher, sent.thread())).isTrue();
    }

    @Test
    void leavesEscalatedWhatHasBeenEscalated() {
        var thread = open(Nature.SEND).thread();
        CLOCK.set(WEDNESDAY);
        tick();

        close("2026-11-12");

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.senco));
        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at(FRIDAY));
        assertThat(asMother(thread).clock().promisedFor()).isEqualTo(at(WEDNESDAY));
    }

    @Test
    void keepsADueTimeOutOfAClosedPartOfItsDay() {
        CLOCK.set("2026-11-10T15:00");
        var thread = open(Nature.LEARNING).thread();

        gatepost.get(SchoolCalendars.class)
                .override(
                        school.operator(),
                        DayOverride.open(
                                LocalDate.parse("2026-11-11"),
                                "early finish",
                                new OpenWindow(LocalTime.of(8, 0), LocalTime.of(13, 0))));

        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at("2026-11-12T08:00"));
    }

    @Test
    void isToBeConfirmedWithoutAnOpenDayAndTheOfficeHearsOfIt() {
        closeForHalfAYear();
        CLOCK.set("2026-11-11T10:00");

        var sent = open(Nature.LEARNING);

        assertThat(sent.promise().toBeConfirmed()).isTrue();
        assertThat(sent.promise().deliveredAt()).isEmpty();
        assertThat(asMother(sent.thread()).clock().state()).isEqualTo(ThreadState.TO_BE_CONFIRMED);
        assertThat(gatepost.get(OfficeAlerts.class).open(school.office)).hasSize(1);
        assertThat(tick()).isEqualTo(EscalationUpkeep.Done.NOTHING);

        gatepost.get(SchoolCalendars.class).lift(school.operator(), LocalDate.parse("2026-11-12"));

        assertThat(asMother(sent.thread()).entries().get(0).shownAt()).isEqualTo(at("2026-11-12T08:00"));
        assertThat(asMother(sent.thread()).clock().state()).isEqualTo(ThreadState.TO_BE_CONFIRMED);

        gatepost.get(SchoolCalendars.class).lift(school.operator(), LocalDate.parse("2026-11-13"));

        assertThat(asMother(sent.thread()).clock().dueAt()).isEqualTo(at("2026-11-13T08:00"));
    }

    private void closeForHalfAYear() {
        school.run(
                "insert into directory.day_override"
                        + " (id, school_id, day, is_open, reason, decided_by, decided_at, version)"
                        + " select gen_random_uuid(), ?, day, false, 'flood', ?, now(), 1"
                        + " from generate_series(date '2026-11-11', date '2027-05-01', interval '1 day') day",
                school.id.value(),
                school.head.person().value());
    }

    @Test
    void asksTheCoverFromTheStartWhereTheTeacherIsAwayUntilItIsDue() {
        var cover = school.inTeam(school.staff("cover@saltmarsh.example"), "COVER");
        school.absent(school.teacher, "2026-11-10", "2026-11-11");

        var thread = open(Nature.LEARNING).thread();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.teacher, cover));
        assertThat(hasInInbox(cover, thread)).isTrue();
    }

    @Test
    void asksTheAssistantWhereThereIsNoCoverOrTheyAreOfTheFamily() {
        var assistant = school.inTeam(school.staff("assistant@saltmarsh.example"), "ASSISTANT");
        var relative = school.inTeam(school.staff("relative@saltmarsh.example"), "COVER");
        school.guardian("relative@saltmarsh.example", school.child);
        school.absent(school.teacher, "2026-11-10", "2026-11-11");

        var thread = open(Nature.LEARNING).thread();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.teacher, assistant));
        assertThat(hasInInbox(relative, thread)).isFalse();
    }

    @Test
    void leavesTheCoverAloneWhereTheTeacherIsThereForAPartOfTheTime() {
        var cover = school.inTeam(school.staff("cover@saltmarsh.example"), "COVER");
        school.absent(school.teacher, "2026-11-10", "2026-11-10");

        var thread = open(Nature.LEARNING).thread();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.teacher));
        assertThat(hasInInbox(cover, thread)).isFalse();
    }

    @Test
    void goesToTheNewTeacherWhenAFamilyWritesAgainAfterAChangeOfClass() {
        var thread = open(Nature.LEARNING).thread();
        answer(school.teacher, thread);
        school.leaveTeam(school.teacher.person());
        var newTeacher = school.inTeam(school.staff("new@saltmarsh.example"), "TEACHER");

        write(thread);

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(newTeacher));
        assertThat(hasInInbox(newTeacher, thread)).isTrue();
        assertThat(hasInInbox(school.teacher, thread)).isFalse();
    }

    @Test
    void goesToWhoTeachesTheClassOnTheDayOfDelivery() {
        CLOCK.set("2026-11-13T18:00");
        var successor = school.takesOver(school.teacher, "2026-11-16");

        var preview = concerns().preview(school.mother, school.child, Nature.LEARNING, false);
        var thread = open(Nature.LEARNING).thread();

        assertThat(preview.first()).isEqualTo(TestSchool.people(successor));
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(successor));
        CLOCK.set("2026-11-16T08:00");
        assertThat(hasInInbox(successor, thread)).isTrue();
        assertThat(hasInInbox(school.teacher, thread)).isFalse();
    }

    @Test
    void offersACallAfterSixMessages() {
        var thread = open(Nature.LEARNING).thread();
        for (int i = 0; i < 4; i++) {
            write(thread);
        }
        assertThat(asStaff(school.teacher, thread).callSuggested()).isFalse();

        write(thread);

        assertThat(asStaff(school.teacher, thread).callSuggested()).isTrue();
    }

    @Test
    void sortsTheInboxByWhatIsDueFirst() {
        var first = open(Nature.LEARNING).thread();
        CLOCK.set("2026-11-10T11:00");
        var second = open(Nature.PASTORAL).thread();
        CLOCK.set("2026-11-10T09:00");
        var earliest = open(Nature.SEND).thread();
        CLOCK.set("2026-11-10T12:00");

        assertThat(inbox().waiting(school.teacher, Cursor.atTheEarliest()).items())
                .extracting(ThreadSummary::id)
                .containsExactly(earliest, first, second);
    }

    @Test
    void letsTheParentWriteAtAnyTime() {
        var thread = open(Nature.LEARNING).thread();

        assertThat(asMother(thread).acts()).containsExactly(Act.WRITE);
    }
}
