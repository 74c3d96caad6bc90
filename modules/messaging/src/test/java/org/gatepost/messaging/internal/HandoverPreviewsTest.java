package org.gatepost.messaging.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatepost.calendar.Absence;
import org.gatepost.directory.TeamRole;
import org.gatepost.directory.team.ClassTeams;
import org.gatepost.directory.team.TeamChange;
import org.gatepost.directory.team.TeamChange.Away;
import org.gatepost.directory.team.TeamChange.Back;
import org.gatepost.directory.team.TeamChange.Hours;
import org.gatepost.directory.team.TeamChange.Join;
import org.gatepost.directory.team.TeamChange.Leave;
import org.gatepost.directory.team.TeamRefused;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.gatepost.kernel.PersonId;
import org.gatepost.messaging.ClientMessageId;
import org.gatepost.messaging.HandoverPreviews;
import org.gatepost.messaging.Handovers;
import org.gatepost.messaging.Handovers.Move;
import org.gatepost.messaging.Nature;
import org.gatepost.messaging.ThreadId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatepost.messaging.internal.TestSchool.people;

/** Rules 3, cover: a change of who is there reaches running threads at once, and is told before it is decided. */
class HandoverPreviewsTest extends MessagingFixture {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
    private static final Absence TWO_DAYS = new Absence(TODAY, TODAY.plusDays(1));

    private Actor cover;

    @BeforeEach
    void nameACover() {
        cover = school.inTeam(school.staff("cover@saltmarsh.example"), "COVER");
    }

    @Test
    void saysWhichThreadsComeBeforeTheCover() {
        open(Nature.LEARNING);
        open(Nature.PASTORAL);
        CLOCK.set("2026-11-10T11:00");
        open(Nature.LEARNING);
        open(Nature.ADMIN);

        assertThat(ifMade(away()))
                .isEqualTo(new Handovers(
                        4, List.of(toTheCover("2026-11-11T10:00", 2), toTheCover("2026-11-11T11:00", 1))));
    }

    @Test
    void changesNothing() {
        var thread = open(Nature.LEARNING).thread();

        ifMade(away());

        assertThat(hasInInbox(cover, thread)).isFalse();
        assertThat(teams().get(school.head, school.robins()).absences()).isEmpty();
    }

    @Test
    void comesTrueAtOnceAndIsTakenBackAtOnce() {
        var thread = open(Nature.LEARNING).thread();

        teams().make(school.office, List.of(away()));
        assertThat(holders(thread)).isEqualTo(people(school.teacher, cover));
        assertThat(hasInInbox(cover, thread)).isTrue();

        var absence = teams().get(school.office, school.robins()).absences().get(0);
        teams().make(school.office, List.of(new Back(absence.id())));
        assertThat(holders(thread)).isEqualTo(people(school.teacher));
        assertThat(hasInInbox(cover, thread)).isFalse();
    }

    @Test
    void leavesAloneWhatIsDueWhileTheyWork() {
        open(Nature.LEARNING);

        assertThat(ifMade(new Away(school.teacher.person(), new Absence(TODAY.plusDays(1), TODAY.plusDays(3))))
                        .moves())
                .isEmpty();
    }

    @Test
    void asksTheCoverThatIsNamedWithTheAbsence() {
        open(Nature.LEARNING);
        school.leaveTeam(cover.person());

        assertThat(ifMade(away()).moves()).isEmpty();
        assertThat(ifMade(
                                away(),
                                new Join(
                                        school.robins(),
                                        cover.person(),
                                        TeamRole.COVER,
                                        TODAY,
                                        Optional.of(TODAY.plusDays(2))))
                        .moves())
                .containsExactly(toTheCover("2026-11-11T10:00", 1));
    }

    @Test
    void putsThreadsBeforeWhoeverSharesTheJobAndTakesThemWhenTheyLeave() {
        var thread = open(Nature.LEARNING).thread();
        var partner = school.colleague;

        teams().make(
                        school.deputy,
                        List.of(new Join(
                                school.robins(), partner.person(), TeamRole.TEACHER, TODAY, Optional.empty())));
        assertThat(holders(thread)).isEqualTo(people(school.teacher, partner));

        var entry = teams().get(school.deputy, school.robins()).entries().stream()
                .filter(each -> each.person().equals(partner.person()))
                .findFirst()
                .orElseThrow();
        teams().make(school.deputy, List.of(new Leave(entry.id(), TODAY)));
        assertThat(holders(thread)).isEqualTo(people(school.teacher));
    }

    @Test
    void followsWorkingHours() {
        var thread = open(Nature.LEARNING).thread();

        teams().make(school.head, List.of(new Hours(school.teacher.person(), Map.of())));

        assertThat(holders(thread)).isEqualTo(people(school.teacher, cover));
    }

    @Test
    void leavesWhatWasHandedOnWithWhomItWasHandedTo() {
        var thread = open(Nature.LEARNING).thread();
        handOns()
                .handOn(
                        school.teacher,
                        thread,
                        school.colleague.person(),
                        "Kim runs the reading group.",
                        ClientMessageId.next());

        assertThat(ifMade(away()).moves()).isEmpty();
    }

    @Test
    void doesNotCountWhatIsOfTheActorsOwnFamily() {
        open(Nature.LEARNING);
        var own = new Actor(
                school.id, school.staff("mother@saltmarsh.example"), school.office.capacity(), school.office.duties());
        school.run(
                "update directory.person set email = 'mother@saltmarsh.example' where id = ?",
                school.mother.person().value());

        assertThat(gatepost.get(HandoverPreviews.class).ifMade(own, List.of(away())))
                .isEqualTo(new Handovers(0, List.of()));
    }

    @Test
    void refusesAsTheChangeDoes() {
        assertThatThrownBy(() -> ifMade(new Away(school.mother.person(), TWO_DAYS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        ifMade(new Away(school.teacher.person(), new Absence(TODAY.minusDays(3), TODAY.minusDays(1)))))
                .isInstanceOf(TeamRefused.class);
        assertThatThrownBy(() -> gatepost.get(HandoverPreviews.class).ifMade(school.teacher, List.of(away())))
                .isInstanceOf(NotOnDuty.class);
    }

    private Away away() {
        return new Away(school.teacher.person(), TWO_DAYS);
    }

    private Move toTheCover(String due, int threads) {
        return new Move(people(school.teacher), people(school.teacher, cover), at(due), at(due), threads);
    }

    private Handovers ifMade(TeamChange... changes) {
        return gatepost.get(HandoverPreviews.class).ifMade(school.office, List.of(changes));
    }

    private Set<PersonId> holders(ThreadId thread) {
        return asMother(thread).holders();
    }

    private static ClassTeams teams() {
        return gatepost.get(ClassTeams.class);
    }
}
