package org.gatepost.identity.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gatepost.directory.Families;
import org.gatepost.directory.Staffing;
import org.gatepost.directory.TeamClass;
import org.gatepost.identity.pupil.ClassDesk;
import org.gatepost.identity.pupil.ClassDesk.Seat;
import org.gatepost.identity.pupil.IssuedCard;
import org.gatepost.identity.pupil.SchoolIsClosed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.NotFound;
import org.gatepost.kernel.NotOnDuty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who opens, closes and hands out cards: rules 11, SEC-AUZ-05. */
class ClassSessionsTest extends PupilFixture {

    @Test
    void lastsALessonButNeverBeyondTheEndOfTheSchoolDay() {
        open();
        assertThat(lesson().endsAt()).isEqualTo(TUESDAY_AT_TEN.plus(LESSON));
        sessions.close(teacher, otters);

        clock.move(Duration.ofHours(5));
        sessions.openHere(teacher, otters, Duration.ofHours(9), IPAD);
        assertThat(lesson().endsAt()).isEqualTo(Instant.parse("2026-11-10T15:30:00Z"));
        sessions.close(teacher, otters);

        clock.move(Duration.ofHours(-3));
        sessions.openHere(teacher, otters, Duration.ofHours(9), IPAD);
        assertThat(lesson().endsAt()).isEqualTo(Instant.parse("2026-11-10T13:00:00Z"));
    }

    @Test
    void doesNotOpenWhileTheSchoolIsClosed() {
        clock.move(Duration.ofHours(8));

        assertThatThrownBy(this::open).isInstanceOf(SchoolIsClosed.class);
    }

    @Test
    void oneMoreDeviceDoesNotMakeTheLessonLonger() {
        open();
        clock.move(Duration.ofMinutes(30));
        open();

        assertThat(lesson().endsAt()).isEqualTo(TUESDAY_AT_TEN.plus(LESSON));
        assertThat(lesson().devices()).isEqualTo(2);
    }

    @Test
    void opensAnewAfterItHasEndedByItself() {
        open();
        clock.move(Duration.ofMinutes(61));
        open();

        assertThat(lesson().openedAt()).isEqualTo(clock.instant());
        assertThat(lesson().devices()).isEqualTo(1);
    }

    @Test
    void showsTheTeacherWhoIsInAndLetsThemPutOneOut() {
        var token = noahIn(open());
        assertThat(seat().inSince()).contains(TUESDAY_AT_TEN);

        sessions.signOut(teacher, otters, noah);

        assertThat(seat().inSince()).isEmpty();
        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void givesEachChildAMarkOfTheirOwnAndTellsNamesakesApart() {
        var pupils = sessions.desk(teacher, otters).pupils();

        var issued =
                cards.issue(teacher, otters, pupils.stream().map(Seat::pupil).toList());

        assertThat(issued).extracting(IssuedCard::shownName).containsExactly("Maya O", "Maya Ś", "Noah");
        assertThat(issued).extracting(IssuedCard::mark).doesNotHaveDuplicates();
        assertThat(issued).extracting(IssuedCard::className).containsOnly("Otters");
        var again = cards.issue(teacher, otters, List.of(noah)).get(0);
        assertThat(again.mark()).isEqualTo(issued.get(2).mark());
    }

    @ParameterizedTest
    @ValueSource(strings = {RosteredClasses.TEACHER, RosteredClasses.ASSISTANT, RosteredClasses.HEAD})
    void theTeamAndLeadersOpenAndClose(String who) {
        var staff = people.staff(who);

        var device = sessions.openHere(staff, otters, LESSON, IPAD);
        sessions.close(staff, otters);

        assertThat(door.at(device, IPAD)).isEmpty();
    }

    @Test
    void theTeacherOfAnotherClassFindsNothing() {
        var other = people.staff(RosteredClasses.TERNS_TEACHER);

        assertThat(sessions.classes(other)).extracting(TeamClass::name).containsExactly("Terns");
        refusesAll(other);
    }

    @Test
    void theTeacherOfAnotherSchoolFindsNothing() {
        refusesAll(people.staff(RosteredClasses.PUFFINS_TEACHER));
    }

    @Test
    void aPupilOfAnotherClassIsNotThere() {
        var zoe = people.pupil("Zoe", "Terns");

        assertThatThrownBy(() -> cards.issue(teacher, otters, List.of(noah, zoe)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.withdraw(teacher, otters, zoe)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.resetPictures(teacher, otters, zoe)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.signOut(teacher, otters, zoe)).isInstanceOf(NotFound.class);
    }

    @Test
    void theOfficeHasTheCardsAndNotTheLessons() {
        var office = people.staff(RosteredClasses.OFFICE);

        assertThat(cards.issue(office, otters, List.of(noah))).hasSize(1);
        cards.withdraw(office, otters, noah);
        assertThat(sessions.desk(office, otters).maySteer()).isFalse();
        assertThatThrownBy(() -> sessions.openHere(office, otters, LESSON, IPAD))
                .isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> sessions.close(office, otters)).isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> cards.resetPictures(office, otters, noah)).isInstanceOf(NotOnDuty.class);
    }

    @Test
    void aTeacherWhoLeavesTheClassHasNoSayFromThenOn() {
        open();
        people.leaveClass(RosteredClasses.LEAVING);
        var left = people.staff(RosteredClasses.LEAVING);

        assertThatThrownBy(() -> sessions.classes(left)).isInstanceOf(NotOnDuty.class);
        assertThatThrownBy(() -> sessions.close(left, otters)).isInstanceOfAny(NotFound.class, NotOnDuty.class);
        assertThat(sessions.desk(teacher, otters).lesson()).isPresent();
    }

    @Test
    void writesDownThatALeaderLooked() throws SQLException {
        sessions.desk(people.staff(RosteredClasses.HEAD), otters);
        sessions.desk(teacher, otters);

        assertThat(stored("select string_agg(distinct person_id::text, ',') from audit.entry"
                        + " where act = 'identity.classSessionSeen'"))
                .isEqualTo(people.staff(RosteredClasses.HEAD).person().toString());
    }

    @Test
    void aPupilKnowsTheirOwnClassAndNobodyElse() {
        var device = open();
        show(device, card(noah));
        var pupil =
                entered(door.enter(device, IPAD, PICTURES)).signedIn().caller().actor();
        var families = gatepost.get(Families.class);
        var staffing = gatepost.get(Staffing.class);

        assertThat(families.child(pupil, noah).className()).isEqualTo("Otters");
        assertThat(staffing.teamOf(pupil, noah, LocalDate.of(2026, 11, 10))).isNotEmpty();
        assertThatThrownBy(() -> families.child(pupil, people.pupil("Maya", "Otters")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> staffing.teamOf(pupil, people.pupil("Zoe", "Terns"), LocalDate.of(2026, 11, 10)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.desk(pupil, otters)).isInstanceOf(NotOnDuty.class);
    }

    private void refusesAll(Actor other) {
        open();
        assertThatThrownBy(() -> sessions.desk(other, otters)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.openHere(other, otters, LESSON, IPAD)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.offer(other, otters, LESSON)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.close(other, otters)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.signOut(other, otters, noah)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.issue(other, otters, List.of(noah))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.withdraw(other, otters, noah)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.resetPictures(other, otters, noah)).isInstanceOf(NotFound.class);
        assertThat(sessions.desk(teacher, otters).lesson()).isPresent();
    }

    private ClassDesk.Lesson lesson() {
        return sessions.desk(teacher, otters).lesson().orElseThrow();
    }

    private Seat seat() {
        return sessions.desk(teacher, otters).pupils().stream()
                .filter(each -> each.pupil().equals(noah))
                .findFirst()
                .orElseThrow();
    }
}
