package org.gatepost.messaging.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.messaging.Act;
import org.gatepost.messaging.Channel;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Cursor;
import org.gatepost.messaging.EscalationBoard;
import org.gatepost.messaging.FlowCharts;
import org.gatepost.messaging.FlowStep;
import org.gatepost.messaging.InvalidInput;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.NotPossibleNow;
import org.gatepost.messaging.OfficeAlerts;
import org.gatepost.messaging.PathStep;
import org.gatepost.messaging.SafeguardingReadings;
import org.gatepost.messaging.ThreadId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A3-STAFF: nobody but reception opens it until the person is chosen, and that person never. */
class StaffConcernTest extends MessagingFixture {

    @Test
    void isOpenedByReceptionAloneUntilThePersonIsChosen() {
        var thread = openAboutStaff(false).thread();

        assertThat(hasInInbox(school.reception, thread)).isTrue();
        assertThat(asStaff(school.reception, thread).namedStaff()).isEqualTo("the lady with the red scarf");
        for (Actor other : allBut(school.reception)) {
            assertHiddenFrom(other, thread);
        }
    }

    @Test
    void isOpenedByTheDeputyAloneWhereItIsAboutTheOffice() {
        var thread = openAboutStaff(true).thread();

        assertThat(hasInInbox(school.deputy, thread)).isTrue();
        for (Actor other : allBut(school.deputy)) {
            assertHiddenFrom(other, thread);
        }
    }

    @Test
    void staysWithReceptionWhenItIsEscalatedUnchosen() {
        var thread = openAboutStaff(false).thread();
        CLOCK.set(WEDNESDAY);
        tick();

        for (Actor other : allBut(school.reception)) {
            assertHiddenFrom(other, thread);
        }
        var line = board(school.head).get(0);
        assertThat(line.child()).isEmpty();
        assertThat(line.mayOpen()).isFalse();

        handOns().chooseConcerned(school.reception, thread, school.head.person());

        assertHiddenFrom(school.head, thread);
        assertThat(board(school.head)).isEmpty();
        assertThat(hasInInbox(school.deputy, thread)).isTrue();
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.deputy));
    }

    @Test
    void isNotHandedOnBeforeThePersonIsChosenAndThenToAnybodyElse() {
        var thread = openAboutStaff(false).thread();
        assertThatThrownBy(() -> handOns()
                        .handOn(school.reception, thread, school.colleague.person(), "you", ClientMessageId.next()))
                .isInstanceOf(NotPossibleNow.class);

        handOns().chooseConcerned(school.reception, thread, school.teacher.person());

        assertThat(handOns().targets(school.reception, thread))
                .contains(school.colleague.person(), school.head.person())
                .doesNotContain(school.teacher.person());
        assertThatThrownBy(() -> handOns()
                        .handOn(school.reception, thread, school.teacher.person(), "you", ClientMessageId.next()))
                .isInstanceOf(InvalidInput.class);
        handOns().handOn(school.reception, thread, school.colleague.person(), "you", ClientMessageId.next());
        assertThat(hasInInbox(school.colleague, thread)).isTrue();
        assertHiddenFrom(school.teacher, thread);
    }

    @Test
    void isInvisibleToThePersonConcernedWhateverTheirDuty() {
        for (Actor concerned : allBut(school.reception)) {
            var thread = openAboutStaff(false).thread();
            handOns().chooseConcerned(school.reception, thread, concerned.person());

            assertHiddenFrom(concerned, thread);
            assertThat(asStaff(school.reception, thread).people()).doesNotContain(concerned.person());
        }
    }

    @Test
    void passesThePersonConcernedOver() {
        var thread = openAboutStaff(false).thread();
        handOns().chooseConcerned(school.reception, thread, school.deputy.person());
        CLOCK.set(WEDNESDAY);

        tick();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.head));
        assertHiddenFrom(school.deputy, thread);
        assertThat(board(school.deputy)).isEmpty();
        assertThat(board(school.head)).hasSize(1);
    }

    @Test
    void goesFurtherAtOnceWhenItIsAboutAllWhoHaveIt() {
        var thread = openAboutStaff(false).thread();

        handOns().chooseConcerned(school.reception, thread, school.reception.person());

        assertHiddenFrom(school.reception, thread);
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.deputy, school.head));
        assertThat(asStaff(school.head, thread).people()).doesNotContain(school.reception.person());
    }

    @Test
    void keepsItsOwnPromiseWhenItGoesFurtherAtOnceAndTheCalendarChanges() {
        var thread = openAboutStaff(false).thread();
        CLOCK.set("2026-11-10T12:00");
        handOns().chooseConcerned(school.reception, thread, school.reception.person());
        assertThat(asMother(thread).clock().promisedFor()).isEqualTo(at(WEDNESDAY));
        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at("2026-11-11T12:00"));

        close("2026-11-11");

        assertThat(asMother(thread).clock().promisedFor()).isEqualTo(at(THURSDAY));
        assertThat(asMother(thread).clock().dueAt()).isEqualTo(at("2026-11-12T12:00"));
    }

    @Test
    void isGivenToNobodyWhenThePersonIsChosenAfterItWasAnswered() {
        var thread = openAboutStaff(false).thread();
        answer(school.reception, thread);

        handOns().chooseConcerned(school.reception, thread, school.reception.person());

        assertHiddenFrom(school.reception, thread);
        assertThat(asMother(thread).holders()).isEmpty();
        assertHiddenFrom(school.head, thread);
    }

    @Test
    void alertsTheOfficeWhenNobodyIsLeftAndNotThePersonConcerned() {
        school.vacate(Duty.DEPUTY);
        var thread = openAboutStaff(false).thread();
        handOns().chooseConcerned(school.reception, thread, school.head.person());
        CLOCK.set(WEDNESDAY);

        tick();

        assertThat(gatepost.get(OfficeAlerts.class).open(school.reception)).hasSize(1);
        assertThat(gatepost.get(OfficeAlerts.class).open(school.head)).isEmpty();
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.reception));
    }

    @Test
    void isChosenByNobodyElseAndFromTheStaffOnly() {
        var thread = openAboutStaff(false).thread();

        assertThatThrownBy(() -> handOns().chooseConcerned(school.head, thread, school.teacher.person()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handOns().chooseConcerned(school.reception, thread, school.father.person()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void goesByThePresentDutyUntilThePersonIsChosen() {
        var thread = openAboutStaff(false).thread();
        school.vacate(Duty.RECEPTION);
        var successor = school.holding(Duty.RECEPTION);

        assertHiddenFrom(school.reception, thread);
        assertThat(hasInInbox(successor, thread)).isTrue();
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(successor));

        handOns().chooseConcerned(successor, thread, school.teacher.person());

        assertThat(asStaff(successor, thread).people()).doesNotContain(school.teacher.person());
        handOns().chooseConcerned(successor, thread, school.colleague.person());
        assertHiddenFrom(school.colleague, thread);
    }

    @Test
    void isNotOpenedByASuccessorBeforeTheirFirstDay() {
        var thread = openAboutStaff(false).thread();
        var successor = school.takesOver(Duty.RECEPTION, "2026-11-11");
        CLOCK.set("2026-11-10T19:00");

        assertHiddenFrom(successor, thread);
        assertThat(hasInInbox(school.reception, thread)).isTrue();

        CLOCK.set("2026-11-11T00:00");
        assertHiddenFrom(school.reception, thread);
        assertThat(hasInInbox(successor, thread)).isTrue();
    }

    @Test
    void isReadByTheSuccessorWhoChoosesAlsoWhenItHasBeenEscalated() {
        var thread = openAboutStaff(false).thread();
        CLOCK.set(WEDNESDAY);
        tick();
        school.vacate(Duty.RECEPTION);
        var successor = school.holding(Duty.RECEPTION);
        assertThat(hasInInbox(successor, thread)).isTrue();

        handOns().chooseConcerned(successor, thread, school.teacher.person());

        assertThat(asStaff(successor, thread).id()).isEqualTo(thread);
        assertThat(hasInInbox(school.deputy, thread)).isTrue();
    }

    @Test
    void isLeftToTheLeadersWhenNobodyIsAtReceptionAnyMore() {
        var thread = openAboutStaff(false).thread();
        school.vacate(Duty.RECEPTION);

        assertHiddenFrom(school.reception, thread);
        assertThat(hasInInbox(school.deputy, thread)).isTrue();
        assertThat(hasInInbox(school.head, thread)).isTrue();
        handOns().chooseConcerned(school.head, thread, school.reception.person());
        assertHiddenFrom(school.reception, thread);
        assertThat(asStaff(school.head, thread).id()).isEqualTo(thread);
    }

    @Test
    void isLeftToTheHeadWhenItIsAboutTheOfficeAndThereIsNoDeputy() {
        school.vacate(Duty.DEPUTY);

        var thread = openAboutStaff(true).thread();

        assertThat(hasInInbox(school.head, thread)).isTrue();
        for (Actor other : allBut(school.head)) {
            assertHiddenFrom(other, thread);
        }
    }

    @Test
    void isLeftToTheLeadersWhenReceptionIsOfTheFamily() {
        school.run(
                "update directory.person set email = 'both@saltmarsh.example' where id in (?, ?)",
                school.reception.person().value(),
                school.father.person().value());

        var thread = openAboutStaff(false).thread();

        assertHiddenFrom(school.reception, thread);
        assertThat(hasInInbox(school.deputy, thread)).isTrue();
    }

    @Test
    void alertsTheOfficeWithoutAWordOfTheThreadWhenNobodyMayChoose() {
        school.vacate(Duty.RECEPTION);
        school.vacate(Duty.DEPUTY);
        school.vacate(Duty.HEAD);

        openAboutStaff(false);

        assertThat(gatepost.get(OfficeAlerts.class).open(school.office))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.duties()).containsExactlyInAnyOrder(Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD);
                    assertThat(alert.nature()).isEmpty();
                });
    }

    @Test
    void goesToWhoIsLeftWhenItWasHandedToSomebodyItIsAboutAsWell() {
        var thread = openAboutStaff(false).thread();
        handOns().chooseConcerned(school.reception, thread, school.teacher.person());
        handOns().handOn(school.reception, thread, school.colleague.person(), "you", ClientMessageId.next());

        handOns().chooseConcerned(school.reception, thread, school.colleague.person());

        assertHiddenFrom(school.colleague, thread);
        assertThat(hasInInbox(school.reception, thread)).isTrue();
    }

    @Test
    void alertsReceptionWhenItIsAboutAllTheLeadersWhoHaveIt() {
        var thread = openAboutStaff(false).thread();
        CLOCK.set(WEDNESDAY);
        tick();

        handOns().chooseConcerned(school.reception, thread, school.deputy.person());
        handOns().chooseConcerned(school.reception, thread, school.head.person());

        assertThat(asMother(thread).holders()).isEmpty();
        assertThat(gatepost.get(OfficeAlerts.class).open(school.reception)).hasSize(1);
        assertThat(gatepost.get(OfficeAlerts.class).open(school.head)).isEmpty();
    }

    @Test
    void isHandedOnByReceptionWhenNobodyHasItAnyMore() {
        var thread = openAboutStaff(false).thread();
        CLOCK.set(WEDNESDAY);
        tick();
        handOns().chooseConcerned(school.reception, thread, school.deputy.person());
        handOns().chooseConcerned(school.reception, thread, school.head.person());

        assertThat(asStaff(school.reception, thread).acts()).contains(Act.HAND_ON);
        handOns().handOn(school.reception, thread, school.colleague.person(), "you", ClientMessageId.next());

        assertThat(hasInInbox(school.colleague, thread)).isTrue();
        assertHiddenFrom(school.deputy, thread);
        assertHiddenFrom(school.head, thread);
        assertThatThrownBy(() -> handOns()
                        .handOn(school.reception, thread, school.teacher.person(), "you", ClientMessageId.next()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isNeverPutBeforeTheOfficeItIsAbout() {
        gatepost.get(FlowCharts.class)
                .change(
                        school.head,
                        Nature.STAFF,
                        List.of(
                                new FlowStep(1, Channel.MESSAGE, Set.of(Duty.RECEPTION)),
                                new FlowStep(2, Channel.MESSAGE, Set.of(Duty.OFFICE)),
                                new FlowStep(3, Channel.MESSAGE, Set.of(Duty.RECEPTION, Duty.HEAD))));
        var thread = openAboutStaff(true).thread();
        CLOCK.set(WEDNESDAY);

        tick();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.head));
        assertThat(asMother(thread).path())
                .extracting(PathStep::duties)
                .containsExactly(Set.of(Duty.DEPUTY), Set.of(Duty.HEAD));
    }

    @Test
    void mayBeAboutALeaderWhoAdministersTheTrust() {
        school.charge(school.head, Duty.TRUST_ADMINISTRATOR);
        var thread = openAboutStaff(false).thread();

        assertThat(handOns().staff(school.reception, thread)).contains(school.head.person());
        handOns().chooseConcerned(school.reception, thread, school.head.person());

        assertHiddenFrom(school.head, thread);
    }

    private List<EscalationBoard.Line> board(Actor leader) {
        return gatepost.get(EscalationBoard.class)
                .waiting(leader, Cursor.atTheEarliest())
                .items();
    }

    private List<Actor> allBut(Actor one) {
        return Stream.of(
                        school.teacher,
                        school.pastoralLead,
                        school.senco,
                        school.deputy,
                        school.head,
                        school.reception,
                        school.office,
                        school.safeguardingLead,
                        school.colleague)
                .filter(actor -> !actor.equals(one))
                .toList();
    }

    private static void assertHiddenFrom(Actor actor, ThreadId thread) {
        assertThat(hasInInbox(actor, thread)).isFalse();
        assertThat(inbox().others(actor, Cursor.atTheLatest()).items())
                .noneMatch(summary -> summary.id().equals(thread));
        assertNotFound(actor, who -> asStaff(who, thread));
        assertNotFound(actor, who -> answers().answer(who, thread, "I was kind.", ClientMessageId.next()));
        assertNotFound(actor, who -> answers().needsNoAnswer(who, thread, "nonsense", ClientMessageId.next()));
        assertNotFound(actor, who -> handOns().targets(who, thread));
        assertNotFound(actor, who -> handOns().chooseConcerned(who, thread, who.person()));
        if (actor.hasAny(Duty.SAFEGUARDING_LEAD)) {
            assertNotFound(
                    actor, who -> gatepost.get(SafeguardingReadings.class).read(who, thread, "worry"));
        }
    }

    private static void assertNotFound(Actor actor, Consumer<Actor> act) {
        assertThatThrownBy(() -> act.accept(actor)).isInstanceOf(NotFound.class);
    }
}
