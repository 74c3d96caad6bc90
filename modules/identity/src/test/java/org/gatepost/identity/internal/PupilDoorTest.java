package org.gatepost.identity.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.pupil.AwaitedPupil;
import org.gatepost.identity.pupil.ClassDesk.Seat;
import org.gatepost.identity.pupil.DeviceKey;
import org.gatepost.identity.pupil.OpenClass;
import org.gatepost.identity.pupil.Picture;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of a pupil in: A2-4, A2-6, SEC-SES-04, SEC-PWD-02. */
class PupilDoorTest extends PupilFixture {

    @Test
    void letsAChildInByCardAndPictures() {
        var device = open();

        assertThat(door.at(device, IPAD)).contains(new OpenClass("Otters"));
        assertThat(show(device, card(noah))).isTrue();
        assertThat(door.awaited(device, IPAD).map(AwaitedPupil::givenName)).contains("Noah");
        var opened = entered(door.enter(device, IPAD, PICTURES));

        assertThat(opened.signedIn().caller().actor().duties()).containsExactly(Duty.PUPIL);
        assertThat(opened.signedIn().hat().capacity()).isEqualTo(Capacity.PUPIL);
        assertThat(opened.signedIn().hat().person()).isEqualTo(noah);
        assertThat(signIns.find(opened.token())).contains(opened.signedIn());
        assertThat(door.awaited(device, IPAD)).isEmpty();
    }

    @Test
    void asksForTheSamePicturesInTheSameOrderFromThenOn() {
        var device = open();
        signIns.signOut(noahIn(device));
        show(device, card(noah));

        assertThat(door.awaited(device, IPAD).map(AwaitedPupil::first)).contains(false);
        assertThat(door.enter(device, IPAD, OTHERS)).isEqualTo(new Refused());
        assertThat(door.enter(device, IPAD, List.of(Picture.CAT, Picture.CAT, Picture.CAT)))
                .isEqualTo(new Refused());
        entered(door.enter(device, IPAD, PICTURES));
    }

    @Test
    void aCardAloneOpensNothingWithoutAnOpenClass() {
        var card = card(noah);
        var device = open();
        sessions.close(teacher, otters);
        var invented = DeviceKey.next(teacher.school());

        assertThat(show(device, card)).isFalse();
        assertThat(show(invented, card)).isFalse();
        assertThat(door.at(device, IPAD)).isEmpty();
        assertThat(door.enter(device, IPAD, PICTURES)).isEqualTo(new Refused());
    }

    @Test
    void aCardOfAnotherClassOrSchoolOpensNothing() {
        var device = open();
        var zoe = people.pupil("Zoe", "Terns");
        permit(zoe, true);
        var ofTerns = cards.issue(people.staff(RosteredClasses.TERNS_TEACHER), people.classId("Terns"), List.of(zoe))
                .get(0);
        var ofBirch = cards.issue(
                        people.staff(RosteredClasses.PUFFINS_TEACHER),
                        people.classId("Puffins"),
                        List.of(people.pupil("Ivo", "Puffins")))
                .get(0);

        assertThat(show(device, ofTerns)).isFalse();
        assertThat(show(device, ofBirch)).isFalse();
        assertThat(door.show(device, IPAD, "no card at all")).isFalse();
        assertThat(door.awaited(device, IPAD)).isEmpty();
    }

    @Test
    void aCardThatWasReplacedOrWithdrawnOpensNothingAndPutsOutWhoeverIsInByIt() {
        var device = open();
        var lost = card(noah);
        show(device, lost);
        var token = entered(door.enter(device, IPAD, PICTURES)).token();

        var found = card(noah);
        assertThat(signIns.find(token)).isEmpty();
        assertThat(show(device, lost)).isFalse();
        assertThat(show(device, found)).isTrue();
        cards.withdraw(teacher, otters, noah);
        assertThat(door.awaited(device, IPAD)).isEmpty();
        assertThat(show(device, found)).isFalse();
    }

    @Test
    void withoutPermissionNobodyComesInAndAWithdrawalClosesAtOnce() {
        var device = open();
        var token = noahIn(device);

        permit(noah, false);

        assertThat(signIns.find(token)).isEmpty();
        assertThat(show(device, card(noah))).isFalse();
        permit(noah, true);
        assertThat(signIns.find(token)).as("what has ended stays so").isEmpty();
        var maya = people.pupil("Maya", "Otters");
        assertThat(show(device, card(maya))).as("unknown is no").isFalse();
    }

    @Test
    void endsWithTheSession() {
        var token = noahIn(open());
        clock.move(LESSON.minusSeconds(1));
        assertThat(signIns.find(token)).isPresent();

        clock.move(Duration.ofSeconds(1));
        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void endsWhenTheTeacherClosesWhileTheChildIsIn() {
        var token = noahIn(open());

        sessions.close(teacher, otters);

        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void theLaterOfTwoDevicesWithOneCardHasTheChild() {
        var card = card(noah);
        var one = open();
        var other = open();
        show(one, card);
        var first = entered(door.enter(one, IPAD, PICTURES)).token();
        show(other, card);
        var second = entered(door.enter(other, IPAD, PICTURES)).token();

        assertThat(signIns.find(first)).isEmpty();
        assertThat(signIns.find(second)).isPresent();
    }

    @Test
    void aKeyThatWasCopiedToAnotherKindOfDeviceOpensNothingThere() {
        var device = open();

        assertThat(door.at(device, "Mozilla/5.0 (X11; Linux x86_64)")).isEmpty();
        assertThat(door.show(
                        device,
                        "Mozilla/5.0 (X11; Linux x86_64)",
                        card(noah).code().value()))
                .isFalse();
    }

    @Test
    void slowsDownAfterThreeWrongTriesTellsTheTeacherAndStopsAfterTen() {
        var device = open();
        signIns.signOut(noahIn(device));
        show(device, card(noah));

        for (int wrong = 1; wrong <= 3; wrong++) {
            assertThat(door.enter(device, IPAD, OTHERS)).isEqualTo(new Refused());
        }
        assertThat(door.enter(device, IPAD, PICTURES)).isEqualTo(new TooManyTries());
        assertThat(door.awaited(device, IPAD).map(AwaitedPupil::pause)).contains(true);
        assertThat(seatOfNoah().isWorthTelling()).isTrue();

        clock.move(Duration.ofSeconds(20));
        assertThat(door.enter(device, IPAD, OTHERS)).isEqualTo(new Refused());
        clock.move(Duration.ofSeconds(20));
        assertThat(door.enter(device, IPAD, PICTURES))
                .as("the pause has doubled")
                .isEqualTo(new TooManyTries());
        for (int wrong = 5; wrong <= 10; wrong++) {
            clock.move(Duration.ofMinutes(5));
            show(device, card(noah));
            assertThat(door.enter(device, IPAD, OTHERS)).isEqualTo(new Refused());
        }
        clock.move(Duration.ofMinutes(5));
        show(device, card(noah));
        assertThat(door.enter(device, IPAD, PICTURES))
                .as("a new card changes nothing")
                .isEqualTo(new TooManyTries());

        cards.resetPictures(teacher, otters, noah);
        entered(door.enter(device, IPAD, OTHERS));
    }

    @Test
    void countsTriesThatComeAtOnce() throws Exception {
        var device = open();
        signIns.signOut(noahIn(device));
        show(device, card(noah));

        var outcomes = SignInFixture.atOnce(8, () -> door.enter(device, IPAD, OTHERS));

        assertThat(outcomes).filteredOn(new Refused()::equals).hasSize(3);
    }

    @Test
    void forgetsACardThatWasShownTwoMinutesAgo() {
        var device = open();
        show(device, card(noah));
        clock.move(Duration.ofMinutes(2));

        assertThat(door.awaited(device, IPAD)).isEmpty();
        assertThat(door.enter(device, IPAD, PICTURES)).isEqualTo(new Refused());
    }

    @Test
    void anOfferMakesOneDeviceAndIsUsedUp() {
        var offer = sessions.offer(teacher, otters, LESSON);

        var device = door.takeUp(offer, IPAD).orElseThrow();

        assertThat(door.at(device, IPAD)).isPresent();
        assertThat(door.takeUp(offer, IPAD)).isEmpty();
        assertThat(door.at(offer, IPAD)).isEmpty();
        assertThat(device.secret()).isNotEqualTo(offer.secret());
    }

    @Test
    void anOfferLastsFiveMinutesAndEndsWithTheSession() {
        var late = sessions.offer(teacher, otters, LESSON);
        clock.move(Duration.ofMinutes(5));
        assertThat(door.takeUp(late, IPAD)).isEmpty();

        var closed = sessions.offer(teacher, otters, LESSON);
        sessions.close(teacher, otters);
        assertThat(door.takeUp(closed, IPAD)).isEmpty();
    }

    @Test
    void storesNeitherCodesNorPictures() throws SQLException {
        var device = open();
        var card = card(noah);
        show(device, card);
        entered(door.enter(device, IPAD, PICTURES));

        assertThat(stored("select count(*) from identity.pupil_card where code_hash = '"
                        + card.code().value() + "'"))
                .isEqualTo("0");
        assertThat(stored("select count(*) from identity.class_device where token_hash = '"
                        + device.secret().value() + "'"))
                .isEqualTo("0");
        assertThat(stored("select pictures_hash from identity.pupil_account where pictures_hash is not null"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private Seat seatOfNoah() {
        return sessions.desk(teacher, otters).pupils().stream()
                .filter(seat -> seat.pupil().equals(noah))
                .findFirst()
                .orElseThrow();
    }
}
