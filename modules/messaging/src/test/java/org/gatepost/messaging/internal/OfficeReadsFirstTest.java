package org.gatepost.messaging.internal;

import java.util.Set;
import org.gatepost.directory.Restriction;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.NotFound;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.PathStep;
import org.gatepost.messaging.PathStep.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules 6: a guardian whose concerns the office reads first. */
class OfficeReadsFirstTest extends MessagingFixture {

    @BeforeEach
    void restrict() {
        school.restrict(school.mother, school.child, Restriction.OFFICE_READS_FIRST);
    }

    @Test
    void putsAConcernBeforeTheOfficeAndThePathSaysSoBeforehand() {
        var preview = concerns().preview(school.mother, school.child, Nature.SEND, false);
        assertThat(preview.path())
                .extracting(PathStep::duties)
                .containsExactly(
                        Set.of(Duty.OFFICE), Set.of(Duty.CLASS_TEACHER), Set.of(Duty.SENCO), Set.of(Duty.HEAD));

        var thread = open(Nature.SEND).thread();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.office));
        assertThat(asMother(thread).clock().promisedFor()).isEqualTo(at(WEDNESDAY));
        assertThatThrownBy(() -> asStaff(school.teacher, thread)).isInstanceOf(NotFound.class);
    }

    @Test
    void goesToTheTeacherWhenTheOfficeDoesNothing() {
        var thread = open(Nature.SEND).thread();
        CLOCK.set(WEDNESDAY);

        tick();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.teacher));
        assertThat(asMother(thread).path())
                .extracting(PathStep::state)
                .containsExactly(State.REACHED, State.REACHED, State.AHEAD, State.AHEAD);
    }

    @Test
    void goesToTheCoverTooWhenTheTeacherItComesToIsAway() {
        var cover = school.inTeam(school.staff("cover@saltmarsh.example"), "COVER");
        school.absent(school.teacher, "2026-11-10", "2026-11-13");
        var thread = open(Nature.SEND).thread();
        CLOCK.set(WEDNESDAY);

        tick();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.teacher, cover));
        assertThat(hasInInbox(cover, thread)).isTrue();
    }

    @Test
    void goesPastTheTeacherToWhomTheOfficeGaveIt() {
        var thread = open(Nature.SEND).thread();
        handOns().handOn(school.office, thread, school.teacher.person(), "read it", ClientMessageId.next());
        assertThat(hasInInbox(school.teacher, thread)).isTrue();
        CLOCK.set(WEDNESDAY);

        tick();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.senco));
        assertThat(asMother(thread).path())
                .extracting(PathStep::state)
                .containsExactly(State.REACHED, State.PASSED_OVER_SAME_HOLDERS, State.REACHED, State.AHEAD);
    }

    @Test
    void goesToReceptionWhenNobodyIsInTheOffice() {
        school.vacate(Duty.OFFICE);

        var thread = open(Nature.LEARNING).thread();

        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.reception));
    }

    @Test
    void leavesAsItIsWhatTheOfficeGetsAnyway() {
        var thread = open(Nature.ADMIN).thread();

        assertThat(asMother(thread).path()).hasSize(1);
        assertThat(asMother(thread).holders()).isEqualTo(TestSchool.people(school.office));
    }

    @Test
    void isNothingToTheOtherGuardian() {
        var preview = concerns().preview(school.father, school.child, Nature.SEND, false);

        assertThat(preview.first()).isEqualTo(TestSchool.people(school.teacher));
    }
}
