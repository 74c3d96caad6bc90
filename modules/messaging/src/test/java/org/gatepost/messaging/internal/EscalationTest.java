package org.gatepost.messaging.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.messaging.Act;
import org.gatepost.messaging.Channel;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.Entry;
import org.gatepost.messaging.Entry.Kind;
import org.gatepost.messaging.EscalationBoard;
import org.gatepost.messaging.EscalationUpkeep.Done;
import org.gatepost.messaging.FlowCharts;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NotPossibleNow;
import org.gatepost.messaging.NotPossibleNow.Reason;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.PathStep;
import org.gatepost.messaging.PathStep.State;
import org.gatepost.messaging.ThreadId;
import org.gatepost.messaging.ThreadState;
import org.gatepost.messaging.ThreadSummary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules 4. */
class EscalationTest extends MessagingFixture {

    private static final Done ONE_STEP = new Done(0, 1, 0);

    @Test
    void comesTheMomentTheClockRunsOutAndNotEarlier() {
        var thread = open(Nature.PASTORAL).thread();
        CLOCK.set("2026-11-11T09:59:59");
        assertThat(tick()).isEqualTo(Done.NOTHING);

        CLOCK.set(WEDNESDAY);

        assertThat(tick()).isEqualTo(ONE_STEP);
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.pastoralLead));
        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at(THURSDAY));
        assertThat(tick()).isEqualTo(Done.NOTHING);
    }

    @Test
    void goesStepByStepToTheLastWhereItStaysOverdue() {
        var thread = open(Nature.SEND).thread();
        CLOCK.set(WEDNESDAY);
        tick();
        CLOCK.set(THURSDAY);
        tick();
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.head));

        CLOCK.set(FRIDAY);

        assertThat(tick()).isEqualTo(new Done(0, 0, 1));
        assertThat(tick()).isEqualTo(Done.NOTHING);
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.OVERDUE);
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.head));
        answer(school.head, thread);
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.SETTLED);
    }

    @Test
    void passesOverAStepWithTheHoldersOfTheStepBefore() {
        var thread = open(Nature.LEARNING).thread();
        CLOCK.set(WEDNESDAY);

        tick();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.deputy));
        assertThat(asMother(thread).path())
                .extracting(PathStep::state)
                .containsExactly(State.REACHED, State.PASSED_OVER_SAME_HOLDERS, State.REACHED, State.AHEAD);
        assertThat(asMother(thread).entries())
                .extracting(Entry::kind)
                .containsExactly(Kind.MESSAGE, Kind.PASSED_OVER, Kind.ESCALATED);
    }

    @Test
    void comesToANewTeacherWhoNeverHadItByTheStepOfTheirClass() {
        var thread = open(Nature.LEARNING).thread();
        var successor = school.takesOver(school.teacher, "2026-11-11");
        CLOCK.set(WEDNESDAY);
        assertThat(asMother(thread).path().get(1).state()).isEqualTo(State.AHEAD);

        tick();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(successor));
        CLOCK.set(THURSDAY);
        tick();
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.deputy));
        assertThat(asMother(thread).path())
                .extracting(PathStep::state)
                .containsExactly(State.REACHED, State.REACHED, State.REACHED, State.AHEAD);
    }

    @Test
    void comesToWhoHasTheDutyOnTheDayOnWhichItIsFirstBeforeThem() {
        var thread = open(Nature.PASTORAL).thread();
        var successor = school.takesOver(Duty.PASTORAL_LEAD, "2026-11-12");
        CLOCK.set("2026-11-11T18:00");

        tick();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(successor));
    }

    @Test
    void alertsTheOfficeWhenNobodyHoldsAStepThatIsLikeTheOneBefore() {
        var thread = open(Nature.LEARNING).thread();
        school.leaves(school.teacher);
        CLOCK.set(WEDNESDAY);

        tick();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.deputy));
        assertThat(asMother(thread).path().get(1).state()).isEqualTo(State.PASSED_OVER_NO_HOLDER);
        assertThat(gatepost.get(OfficeAlerts.class).open(school.office))
                .singleElement()
                .satisfies(alert -> assertThat(alert.duties()).containsExactly(Duty.CLASS_TEACHER));
    }

    @Test
    void showsWhoHasItWhereTheChartWasChangedAfterAStepWasPassedOver() {
        school.vacate(Duty.SENCO);
        school.vacate(Duty.HEAD);
        var thread = open(Nature.SEND).thread();
        CLOCK.set(WEDNESDAY);
        tick();
        gatepost.get(FlowCharts.class)
                .change(
                        school.deputy,
                        Nature.SEND,
                        List.of(
                                new FlowStep(1, Channel.MESSAGE, Set.of(Duty.CLASS_TEACHER)),
                                new FlowStep(2, Channel.MEETING, Set.of(Duty.PASTORAL_LEAD))));

        concerns().askAgain(school.mother, thread);

        assertThat(asMother(thread).path().get(1)).satisfies(step -> {
            assertThat(step.state()).isEqualTo(State.REACHED);
            assertThat(step.duties()).containsExactly(Duty.PASTORAL_LEAD);
            assertThat(step.channel()).isEqualTo(Channel.MEETING);
            assertThat(step.holders()).isEqualTo(TestSchool.people(school.pastoralLead));
        });
    }

    @Test
    void passesOverAStepThatNobodyHoldsAndAlertsTheOffice() {
        school.vacate(Duty.PASTORAL_LEAD);
        var thread = open(Nature.PASTORAL).thread();
        CLOCK.set(WEDNESDAY);

        tick();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.deputy));
        assertThat(asMother(thread).path().get(1).state()).isEqualTo(State.PASSED_OVER_NO_HOLDER);
        assertThat(gatepost.get(OfficeAlerts.class).open(school.office))
                .singleElement()
                .satisfies(alert -> assertThat(alert.duties()).containsExactly(Duty.PASTORAL_LEAD));
    }

    @Test
    void staysWhereItIsWhenNobodyHoldsWhatIsLeft() {
        school.vacate(Duty.SENCO);
        school.vacate(Duty.HEAD);
        var thread = open(Nature.SEND).thread();
        CLOCK.set(WEDNESDAY);

        assertThat(tick()).isEqualTo(new Done(0, 0, 1));

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.teacher));
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.OVERDUE);
        answer(school.teacher, thread);
        write(thread);
        CLOCK.set(THURSDAY);
        assertThat(tick()).isEqualTo(new Done(0, 0, 1));
        assertThat(asMother(thread).path())
                .extracting(PathStep::state)
                .containsExactly(State.REACHED, State.PASSED_OVER_NO_HOLDER, State.PASSED_OVER_NO_HOLDER);
        assertThat(asMother(thread).entries())
                .extracting(Entry::kind)
                .filteredOn(Kind.PASSED_OVER::equals)
                .hasSize(2);
    }

    @Test
    void isToBeConfirmedWhereNoOpenDayIsKnownAndTheOfficeHearsOfIt() {
        var thread = open(Nature.PASTORAL).thread();
        school.run(
                "insert into directory.term (school_id, name, first_day, last_day)"
                        + " values (?, 'autumn', '2026-09-01', '2026-11-11')",
                school.id.value());
        school.run(
                "update directory.school set calendar_revision = nextval('directory.calendar_revision') where id = ?",
                school.id.value());
        CLOCK.set(WEDNESDAY);

        assertThat(tick()).isEqualTo(ONE_STEP);

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.pastoralLead));
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.TO_BE_CONFIRMED);
        assertThat(gatepost.get(OfficeAlerts.class).open(school.office))
                .extracting(OfficeAlerts.Alert::kind)
                .containsExactly(OfficeAlerts.Kind.NO_OPEN_DAY_KNOWN);
    }

    @Test
    void catchesUpTheOldestFirst() {
        CLOCK.set("2026-11-10T11:00");
        open(Nature.SEND);
        CLOCK.set("2026-11-10T09:00");
        var oldest = open(Nature.SEND).thread();
        CLOCK.set("2026-11-13T11:00");

        tick();

        assertThat(school.count(
                        "select count(*) from audit.entry where subject = ? and act = 'messaging.escalated' and sequence ="
                                + " (select min(sequence) from audit.entry"
                                + " where school_id = ? and act = 'messaging.escalated')",
                        "thread:" + oldest.value(),
                        school.id.value()))
                .isEqualTo(1);
    }

    @Test
    void isOnTheBoardSinceItsDeliveryWhenItIsOverdueAtItsFirstStep() {
        CLOCK.set("2026-11-09T18:00");
        open(Nature.ADMIN);
        CLOCK.set(WEDNESDAY);

        assertThat(tick()).isEqualTo(new Done(0, 0, 1));

        assertThat(gatepost.get(EscalationBoard.class)
                        .waiting(school.head, Cursor.atTheEarliest())
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.since()).isEqualTo(MovingClock.at("2026-11-10T08:00")));
    }

    @Test
    void saysThatTheFirstStepHasAThreadSinceItsDelivery() {
        CLOCK.set("2026-11-09T18:00");

        var thread = open(Nature.SEND).thread();

        assertThat(asMother(thread).path().get(0).since()).contains(MovingClock.at("2026-11-10T08:00"));
        CLOCK.set(WEDNESDAY);
        tick();
        assertThat(asMother(thread).path())
                .extracting(PathStep::since)
                .startsWith(Optional.of(MovingClock.at("2026-11-10T08:00")), Optional.of(MovingClock.at(WEDNESDAY)));
    }

    @Test
    void putsAConcernThatNobodyHoldsBeforeTheOffice() {
        school.leaveTeam(school.teacher.person());
        school.vacate(Duty.SENCO);
        school.vacate(Duty.HEAD);

        var thread = open(Nature.SEND).thread();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.office, school.reception));
        CLOCK.set(WEDNESDAY);
        assertThat(tick()).isEqualTo(new Done(0, 0, 1));
    }

    @Test
    void causesOneStepForThreeMissedDaysAndIsNeverBackDated() {
        CLOCK.set("2026-11-09T10:00");
        var thread = open(Nature.SEND).thread();
        CLOCK.set("2026-11-13T11:00");

        assertThat(tick()).isEqualTo(ONE_STEP);
        assertThat(tick()).isEqualTo(Done.NOTHING);

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.senco));
        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at("2026-11-16T11:00"));
    }

    @Test
    void startsTheStepsClockAtTheNextOpeningWhenItCatchesUpAtNight() {
        var thread = open(Nature.SEND).thread();
        CLOCK.set("2026-11-11T22:00");

        tick();

        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at("2026-11-13T08:00"));
    }

    @Test
    void releasesHeldAnswersFirstAfterAnOutage() {
        var thread = open(Nature.SEND).thread();
        CLOCK.set("2026-11-10T18:00");
        answer(school.teacher, thread);
        CLOCK.set("2026-11-13T11:00");

        assertThat(tick()).isEqualTo(new Done(1, 0, 0));

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.teacher));
    }

    @Test
    void doesNothingTwiceWhenTheClockIsSetBack() {
        var thread = open(Nature.SEND).thread();
        CLOCK.set(WEDNESDAY);
        tick();
        CLOCK.set(TUESDAY);
        assertThat(tick()).isEqualTo(Done.NOTHING);
        CLOCK.set(WEDNESDAY);

        assertThat(tick()).isEqualTo(Done.NOTHING);

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.senco));
        assertThat(school.count("select count(*) from messaging.path_step where thread_id = ?", thread.value()))
                .isEqualTo(2);
    }

    @Test
    void goesOnForAChildWhoHasLeft() {
        open(Nature.PASTORAL);
        school.pupilLeaves(school.child);
        CLOCK.set(WEDNESDAY);

        assertThat(tick()).isEqualTo(ONE_STEP);
    }

    @Test
    void tellsTheTeacherAndTheParent() {
        var thread = open(Nature.SEND).thread();
        asStaff(school.teacher, thread);
        asMother(thread);
        CLOCK.set(WEDNESDAY);

        tick();

        assertThat(inbox().others(school.teacher, Cursor.atTheLatest()).items())
                .singleElement()
                .matches(ThreadSummary::unread);
        assertThat(family().mine(school.mother, Cursor.atTheLatest()).items())
                .singleElement()
                .matches(ThreadSummary::unread);
        assertThat(asMother(thread).entries().get(1).time()).isEqualTo(at(THURSDAY));
        assertThat(family().mine(school.mother, Cursor.atTheLatest()).items())
                .singleElement()
                .matches(summary -> !summary.unread());
    }

    @Test
    void letsTheTeacherStillAnswer() {
        var thread = open(Nature.SEND).thread();
        CLOCK.set(WEDNESDAY);
        tick();

        answer(school.teacher, thread);

        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.SETTLED);
    }

    @Test
    void goesToTheNextStepWhenTheParentAsksAgainOnceADay() {
        var thread = open(Nature.PASTORAL).thread();
        assertRefused(Reason.NOT_YET_DUE, thread);
        CLOCK.set(WEDNESDAY);
        tick();
        assertThat(asMother(thread).allows(Act.ASK_AGAIN)).isTrue();

        concerns().askAgain(school.mother, thread);

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.deputy));
        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at(THURSDAY));
        assertThat(asMother(thread).allows(Act.ASK_AGAIN)).isFalse();
        assertRefused(Reason.ALREADY_ASKED_TODAY, thread);
        assertThat(tick()).isEqualTo(Done.NOTHING);
        CLOCK.set("2026-11-12T09:00");
        concerns().askAgain(school.mother, thread);
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.head));
        CLOCK.set(FRIDAY);
        assertRefused(Reason.NO_FURTHER_STEP, thread);
    }

    @Test
    void countsAskingInQuietHoursToTheNextOpenDay() {
        var thread = open(Nature.PASTORAL).thread();
        CLOCK.set("2026-11-13T18:00");
        concerns().askAgain(school.mother, thread);
        CLOCK.set("2026-11-14T12:00");
        assertRefused(Reason.ALREADY_ASKED_TODAY, thread);
        CLOCK.set("2026-11-16T10:00");

        assertRefused(Reason.ALREADY_ASKED_TODAY, thread);

        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at("2026-11-17T08:00"));
    }

    @Test
    void isNotAskedAgainTwiceBySettingTheClockBack() {
        var thread = open(Nature.PASTORAL).thread();
        CLOCK.set(THURSDAY);
        concerns().askAgain(school.mother, thread);
        CLOCK.set("2026-11-11T12:00");

        assertRefused(Reason.ALREADY_ASKED_TODAY, thread);
    }

    private void assertRefused(Reason reason, ThreadId thread) {
        assertThatThrownBy(() -> concerns().askAgain(school.mother, thread))
                .isInstanceOfSatisfying(
                        NotPossibleNow.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void refusesToAskAgainWhenNothingWaits() {
        var thread = open(Nature.SEND).thread();
        answer(school.teacher, thread);
        CLOCK.set(WEDNESDAY);

        assertRefused(Reason.NOTHING_WAITING, thread);
    }

    @Test
    void isNotInAListBeforeAFurtherMessageIsDelivered() {
        var thread = open(Nature.SEND).thread();
        CLOCK.set(WEDNESDAY);
        tick();
        answer(school.teacher, thread);
        CLOCK.set("2026-11-13T21:00");
        write(thread);

        assertThat(hasInInbox(school.senco, thread)).isFalse();
        assertThat(inbox().others(school.senco, Cursor.atTheLatest()).items())
                .singleElement()
                .satisfies(summary -> assertThat(summary.clock().dueAt()).isEmpty());
        assertThat(gatepost.get(EscalationBoard.class)
                        .waiting(school.head, Cursor.atTheEarliest())
                        .items())
                .isEmpty();
        CLOCK.set("2026-11-16T08:00");
        assertThat(hasInInbox(school.senco, thread)).isTrue();
        assertThat(inbox().others(school.senco, Cursor.atTheLatest()).items()).isEmpty();
    }

    @Test
    void isHandedOnAndBackWithAReasonThatStaffAloneRead() {
        var thread = open(Nature.LEARNING).thread();

        handOns()
                .handOn(
                        school.teacher,
                        thread,
                        school.colleague.person(),
                        "she knows the book",
                        ClientMessageId.next());

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.colleague));
        assertThat(asMother(thread).entries().get(1).text()).isEmpty();
        assertThat(asMother(thread).entries().get(1).about()).contains(school.colleague.person());
        assertThat(asStaff(school.colleague, thread).entries().get(1).text()).isEqualTo("she knows the book");
        assertThat(asStaff(school.teacher, thread).entries()).hasSize(2);
        assertThatThrownBy(() -> handOns()
                        .handOn(school.teacher, thread, school.office.person(), "me again", ClientMessageId.next()))
                .isInstanceOf(NotFound.class);

        handOns().handBack(school.colleague, thread, "it is yours after all", ClientMessageId.next());

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.teacher));
        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at(WEDNESDAY));
    }

    @Test
    void isHandedOnInQuietHoursWithoutTellingAnybodyBeforeTheNextOpening() {
        var thread = open(Nature.LEARNING).thread();
        CLOCK.set("2026-11-10T21:00");
        handOns()
                .handOn(
                        school.teacher,
                        thread,
                        school.colleague.person(),
                        "she knows the book",
                        ClientMessageId.next());

        assertThat(asMother(thread).entries()).extracting(Entry::kind).containsExactly(Kind.MESSAGE);
        assertThat(asStaff(school.colleague, thread).entries()).hasSize(2);
        assertThat(family().mine(school.mother, Cursor.atTheLatest()).items()).noneMatch(ThreadSummary::unread);
        CLOCK.set("2026-11-11T08:00");
        assertThat(asMother(thread).entries()).extracting(Entry::kind).containsExactly(Kind.MESSAGE, Kind.HANDED_ON);
    }

    @Test
    void showsWhoGetsItInQuietHoursNoUnreadMarkBeforeTheNextOpening() {
        var thread = open(Nature.LEARNING).thread();
        asStaff(school.teacher, thread);
        handOns().handOn(school.teacher, thread, school.colleague.person(), "hers", ClientMessageId.next());
        CLOCK.set("2026-11-10T21:00");
        handOns().handBack(school.colleague, thread, "yours", ClientMessageId.next());
        asStaff(school.colleague, thread);

        assertThat(inbox().waiting(school.teacher, Cursor.atTheEarliest()).items())
                .singleElement()
                .matches(summary -> !summary.unread());
        CLOCK.set("2026-11-11T08:00");
        assertThat(inbox().waiting(school.teacher, Cursor.atTheEarliest()).items())
                .singleElement()
                .matches(ThreadSummary::unread);
    }

    @Test
    void isHandedOnOnceHoweverOftenTheFormIsSent() {
        var thread = open(Nature.LEARNING).thread();
        var form = ClientMessageId.next();
        handOns().handOn(school.teacher, thread, school.colleague.person(), "hers", form);
        long logged = school.count("select count(*) from audit.entry where school_id = ?", school.id.value());

        handOns().handOn(school.teacher, thread, school.colleague.person(), "hers", form);

        assertThat(asMother(thread).entries()).hasSize(2);
        assertThat(school.count("select count(*) from audit.entry where school_id = ?", school.id.value()))
                .isEqualTo(logged);
        var back = ClientMessageId.next();
        handOns().handBack(school.colleague, thread, "yours", back);
        handOns().handBack(school.colleague, thread, "yours", back);
        assertThat(asMother(thread).entries()).hasSize(3);
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.teacher));
    }

    @Test
    void isNotHandedBackToWhoHasLeft() {
        var thread = open(Nature.LEARNING).thread();
        handOns().handOn(school.teacher, thread, school.colleague.person(), "hers", ClientMessageId.next());
        school.leaves(school.teacher);

        assertThat(asStaff(school.colleague, thread).allows(Act.HAND_BACK)).isFalse();
        assertThat(handOns().targets(school.colleague, thread)).doesNotContain(school.teacher.person());
        assertThatThrownBy(() -> handOns().handBack(school.colleague, thread, "yours", ClientMessageId.next()))
                .isInstanceOfSatisfying(
                        NotPossibleNow.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOBODY_TO_HAND_BACK_TO));
    }

    @Test
    void isHandedToALeaderWhoAdministersTheTrustAndNotToWhoDoesNothingElse() {
        var thread = open(Nature.LEARNING).thread();
        var administrator = school.holding(Duty.TRUST_ADMINISTRATOR);
        school.charge(school.head, Duty.TRUST_ADMINISTRATOR);

        assertThat(handOns().targets(school.teacher, thread))
                .contains(school.head.person())
                .doesNotContain(administrator.person());
    }

    @Test
    void comesBackToWhoAnsweredLastToo() {
        var thread = open(Nature.SEND).thread();
        CLOCK.set(WEDNESDAY);
        tick();
        answer(school.teacher, thread);

        write(thread);

        assertThat(hasInInbox(school.teacher, thread)).isTrue();
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.senco, school.teacher));
        var board = gatepost.get(EscalationBoard.class);
        assertThat(board.waiting(school.head, Cursor.atTheEarliest()).items()).isEmpty();
        CLOCK.set(THURSDAY);
        tick();
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.head));
        assertThat(board.waiting(school.deputy, Cursor.atTheEarliest()).items())
                .singleElement()
                .satisfies(line -> assertThat(line.since()).isEqualTo(MovingClock.at(THURSDAY)));
    }

    @Test
    void doesNotComeBackToWhoAnsweredLastAndHasLeft() {
        var thread = open(Nature.SEND).thread();
        CLOCK.set(WEDNESDAY);
        tick();
        answer(school.teacher, thread);
        school.leaves(school.teacher);

        write(thread);

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.senco));
    }

    @Test
    void goesFurtherWhenTheTeacherHasLeftWithoutASuccessor() {
        var thread = open(Nature.SEND).thread();
        answer(school.teacher, thread);
        school.leaves(school.teacher);

        write(thread);

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.senco));
    }

    @Test
    void goesBackToItsStepWhenItWasHandedToSomebodyWhoHasLeft() {
        var thread = open(Nature.SEND).thread();
        handOns().handOn(school.teacher, thread, school.colleague.person(), "hers", ClientMessageId.next());
        school.leaves(school.colleague);

        write(thread);

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.teacher));
    }

    @Test
    void isFoundSomebodyByTheOfficeWhenAllWhoCouldHaveItHaveLeft() {
        school.vacate(Duty.SENCO);
        school.vacate(Duty.HEAD);
        var thread = open(Nature.SEND).thread();
        school.leaves(school.teacher);
        CLOCK.set(WEDNESDAY);

        tick();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.office, school.reception));
        assertThat(asMother(thread).clock().state()).isEqualTo(ThreadState.OVERDUE);
        assertThat(gatepost.get(OfficeAlerts.class).open(school.office))
                .anySatisfy(alert -> assertThat(alert.duties()).containsExactly(Duty.CLASS_TEACHER));
    }

    @Test
    void isHandedBackByWhoeverItWasEscalatedTo() {
        var thread = open(Nature.SEND).thread();
        CLOCK.set(WEDNESDAY);
        tick();

        handOns().handBack(school.senco, thread, "please answer", ClientMessageId.next());
        CLOCK.set(THURSDAY);
        tick();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.head));
    }

    @Test
    void isNotHandedToWhoHasItOrWhoIsNotStaff() {
        var thread = open(Nature.LEARNING).thread();

        assertThatThrownBy(() -> handOns()
                        .handOn(school.teacher, thread, school.teacher.person(), "mine", ClientMessageId.next()))
                .isInstanceOf(NotPossibleNow.class);
        assertThatThrownBy(() ->
                        handOns().handOn(school.teacher, thread, school.father.person(), "his", ClientMessageId.next()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> handOns()
                        .handOn(school.teacher, thread, school.colleague.person(), " ", ClientMessageId.next()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> handOns().handBack(school.teacher, thread, "nobody had it", ClientMessageId.next()))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void isOnTheBoardForSeniorLeadersWithoutAWordOfIt() {
        var thread = open(Nature.SEND).thread();
        var board = gatepost.get(EscalationBoard.class);
        assertThat(board.waiting(school.head, Cursor.atTheEarliest()).items()).isEmpty();
        CLOCK.set(WEDNESDAY);
        tick();

        var line = board.waiting(school.deputy, Cursor.atTheEarliest()).items().get(0);

        assertThat(line.id()).isEqualTo(thread);
        assertThat(line.step()).isEqualTo(2);
        assertThat(line.since()).isEqualTo(MovingClock.at(WEDNESDAY));
        assertThat(line.holders()).isEqualTo(TestSchool.people(school.senco));
        assertThat(line.mayOpen()).isFalse();
        assertThatThrownBy(() -> asStaff(school.deputy, thread)).isInstanceOf(NotFound.class);
    }
}
