package org.gatepost.identity.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatepost.directory.ClassId;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignIns;
import org.gatepost.identity.pupil.ClassSessions;
import org.gatepost.identity.pupil.DeviceKey;
import org.gatepost.identity.pupil.IssuedCard;
import org.gatepost.identity.pupil.Picture;
import org.gatepost.identity.pupil.PupilCards;
import org.gatepost.identity.pupil.PupilDoor;
import org.gatepost.identity.pupil.ToldPermissions;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.PersonId;
import org.gatepost.standalone.DatabaseSettings;
import org.gatepost.standalone.Standalone;
import org.gatepost.standalone.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** Classes of two schools on a real PostgreSQL; each test begins with new cards, no pictures, and no class open. */
abstract class PupilFixture {

    static final Instant TUESDAY_AT_TEN = Instant.parse("2026-11-10T10:00:00Z");
    static final String IPAD = "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X)";
    static final Duration LESSON = Duration.ofMinutes(60);
    static final List<Picture> PICTURES = List.of(Picture.CAT, Picture.SUN, Picture.BOAT);
    static final List<Picture> OTHERS = List.of(Picture.SUN, Picture.CAT, Picture.BOAT);

    static DatabaseSettings database;
    static MovedClock clock;
    static Standalone gatepost;
    static RosteredClasses people;
    static ClassSessions sessions;
    static PupilCards cards;
    static PupilDoor door;
    static SignIns signIns;

    Actor teacher;
    ClassId otters;
    PersonId noah;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        clock = new MovedClock(TUESDAY_AT_TEN);
        gatepost = Standalone.start(database, clock);
        people = new RosteredClasses(gatepost);
        sessions = gatepost.get(ClassSessions.class);
        cards = gatepost.get(PupilCards.class);
        door = gatepost.get(PupilDoor.class);
        signIns = gatepost.get(SignIns.class);
    }

    @AfterAll
    static void stop() {
        gatepost.close();
    }

    @BeforeEach
    void meet() {
        clock.move(Duration.between(clock.instant(), TUESDAY_AT_TEN));
        teacher = people.staff(RosteredClasses.TEACHER);
        otters = people.classId("Otters");
        noah = people.pupil("Noah", "Otters");
        permit(noah, true);
    }

    @AfterEach
    void leave() {
        sessions.close(people.staff(RosteredClasses.HEAD), otters);
        cards.resetPictures(people.staff(RosteredClasses.HEAD), otters, noah);
    }

    static void permit(PersonId pupil, boolean holds) {
        gatepost.get(ToldPermissions.class).tell(Actor.operator(people.school("alder")), pupil, holds);
    }

    IssuedCard card(PersonId pupil) {
        return cards.issue(teacher, otters, List.of(pupil)).get(0);
    }

    DeviceKey open() {
        return sessions.openHere(teacher, otters, LESSON, IPAD);
    }

    static boolean show(DeviceKey device, IssuedCard card) {
        return door.show(device, IPAD, card.code().value());
    }

    static Opened entered(SignInOutcome outcome) {
        assertThat(outcome).isInstanceOf(Opened.class);
        return (Opened) outcome;
    }

    /** Noah, in by a new card on {@code device}. */
    Secret noahIn(DeviceKey device) {
        assertThat(show(device, card(noah))).isTrue();
        return entered(door.enter(device, IPAD, PICTURES)).token();
    }

    static String stored(String query) throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.asSuperuser(database));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
