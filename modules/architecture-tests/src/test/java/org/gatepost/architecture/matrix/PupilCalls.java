package org.gatepost.architecture.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatepost.directory.ClassLists;
import org.gatepost.directory.TeamClass;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.pupil.ClassSessions;
import org.gatepost.identity.pupil.DeviceKey;
import org.gatepost.identity.pupil.Picture;
import org.gatepost.identity.pupil.PupilCards;
import org.gatepost.identity.pupil.PupilDoor;
import org.gatepost.identity.pupil.ToldPermissions;
import org.gatepost.kernel.PersonId;

import static java.util.Map.entry;
import static org.gatepost.architecture.matrix.Call.changes;
import static org.gatepost.architecture.matrix.Call.shows;
import static org.gatepost.architecture.matrix.Call.showsOwn;

/** The operations by which pupils come in. */
final class PupilCalls {

    private static final List<Picture> PICTURES = List.of(Picture.CAT, Picture.SUN, Picture.BOAT);

    private PupilCalls() {}

    static Map<String, Call> all() {
        return Map.ofEntries(
                entry(
                        "ClassLists.classes",
                        shows(of -> isAmong(of, of.get(ClassLists.class).classes(of.actor())))
                                .ofClass()),
                entry(
                        "ClassLists.get",
                        shows(of -> of.get(ClassLists.class)
                                        .get(of.actor(), of.subject().schoolClass())
                                        .id()
                                        .equals(of.subject().schoolClass()))
                                .ofClass()),
                entry(
                        "ClassLists.pupilsOf",
                        shows(of -> of
                                        .get(ClassLists.class)
                                        .pupilsOf(of.actor(), of.subject().schoolClass())
                                        .stream()
                                        .anyMatch(pupil ->
                                                pupil.id().equals(of.subject().child())))
                                .ofClass()),
                entry(
                        "ClassSessions.classes",
                        shows(of -> isAmong(of, sessions(of).classes(of.actor())))
                                .ofClass()),
                entry(
                        "ClassSessions.desk",
                        shows(of -> sessions(of)
                                        .desk(of.actor(), of.subject().schoolClass())
                                        .schoolClass()
                                        .id()
                                        .equals(of.subject().schoolClass()))
                                .ofClass()),
                entry(
                        "ClassSessions.openHere",
                        changes(of -> sessions(of)
                                        .openHere(
                                                of.actor(),
                                                of.subject().schoolClass(),
                                                ClassSessions.LONGEST,
                                                Lesson.BROWSER))
                                .ofClass()
                                .duringSchool()),
                entry(
                        "ClassSessions.offer",
                        changes(of -> sessions(of)
                                        .offer(of.actor(), of.subject().schoolClass(), ClassSessions.LONGEST))
                                .ofClass()
                                .duringSchool()),
                entry(
                        "ClassSessions.close",
                        changes(of -> sessions(of)
                                        .close(of.actor(), of.subject().schoolClass()))
                                .after(PupilCalls::open)
                                .ofClass()
                                .duringSchool()),
                entry(
                        "ClassSessions.signOut",
                        changes(of -> sessions(of)
                                .signOut(
                                        of.actor(),
                                        of.subject().schoolClass(),
                                        of.subject().child()))),
                entry(
                        "PupilCards.issue",
                        changes(of -> cards(of)
                                .issue(
                                        of.actor(),
                                        of.subject().schoolClass(),
                                        Set.of(of.subject().child())))),
                entry(
                        "PupilCards.withdraw",
                        changes(of -> cards(of)
                                .withdraw(
                                        of.actor(),
                                        of.subject().schoolClass(),
                                        of.subject().child()))),
                entry(
                        "PupilCards.resetPictures",
                        changes(of -> cards(of)
                                .resetPictures(
                                        of.actor(),
                                        of.subject().schoolClass(),
                                        of.subject().child()))),
                entry(
                        "ToldPermissions.tell",
                        changes(of -> of.get(ToldPermissions.class)
                                        .tell(of.actor(), of.subject().child(), false))
                                .ofSchool()),
                entry(
                        "PupilDoor.at/right",
                        showsOwn(of -> door(of).at(device(of), Lesson.BROWSER).isPresent())
                                .duringSchool()),
                entry(
                        "PupilDoor.at/wrong",
                        showsOwn(of -> door(of).at(guessed(of), Lesson.BROWSER).isPresent())
                                .duringSchool()),
                entry(
                        "PupilDoor.show/right",
                        showsOwn(of -> show(of, device(of))).duringSchool()),
                entry(
                        "PupilDoor.show/wrong",
                        showsOwn(of -> show(of, guessed(of))).duringSchool()),
                entry(
                        "PupilDoor.show/other-school",
                        showsOwn(of -> showCard(of, device(of), ofOtherSchool(of)))
                                .duringSchool()),
                entry(
                        "PupilDoor.awaited/right",
                        showsOwn(of -> door(of).awaited(device(of), Lesson.BROWSER)
                                        .isPresent())
                                .after(of -> show(of, device(of)))
                                .duringSchool()),
                entry(
                        "PupilDoor.awaited/wrong",
                        showsOwn(of -> door(of).awaited(guessed(of), Lesson.BROWSER)
                                        .isPresent())
                                .after(of -> show(of, device(of)))
                                .duringSchool()),
                entry(
                        "PupilDoor.enter/right",
                        showsOwn(of -> entersBy(of, device(of)))
                                .after(of -> show(of, device(of)))
                                .duringSchool()),
                entry(
                        "PupilDoor.enter/wrong",
                        showsOwn(of -> entersBy(of, guessed(of)))
                                .after(of -> show(of, device(of)))
                                .duringSchool()),
                entry(
                        "PupilDoor.takeUp/right",
                        showsOwn(of -> door(of).takeUp(of.world().lesson().offer(), "another tablet")
                                        .isPresent())
                                .duringSchool()),
                entry(
                        "PupilDoor.takeUp/wrong",
                        showsOwn(of -> door(of).takeUp(guessed(of), "another tablet")
                                        .isPresent())
                                .duringSchool()));
    }

    private static boolean isAmong(Case of, List<TeamClass> found) {
        return found.stream().map(TeamClass::id).anyMatch(of.subject().schoolClass()::equals);
    }

    /** By the operator's leave; of the other school's classes none is open. */
    private static void open(Case of) {
        if (of.relation() != Relation.OTHER_SCHOOL) {
            sessions(of)
                    .openHere(
                            of.world().staff(Role.HEAD),
                            of.subject().schoolClass(),
                            ClassSessions.LONGEST,
                            Lesson.BROWSER);
        }
    }

    private static boolean show(Case of, DeviceKey device) {
        return showCard(of, device, of.world().subject(Relation.OWN).child());
    }

    private static boolean showCard(Case of, DeviceKey device, PersonId child) {
        return door(of).show(device, Lesson.BROWSER, of.world().card(child).value());
    }

    private static boolean entersBy(Case of, DeviceKey device) {
        return door(of).enter(device, Lesson.BROWSER, PICTURES) instanceof SignInOutcome.Opened;
    }

    private static PersonId ofOtherSchool(Case of) {
        return of.world().subject(Relation.OTHER_SCHOOL).child();
    }

    private static DeviceKey device(Case of) {
        return of.world().lesson().device();
    }

    private static DeviceKey guessed(Case of) {
        return DeviceKey.next(of.actor().school());
    }

    private static ClassSessions sessions(Case of) {
        return of.get(ClassSessions.class);
    }

    private static PupilCards cards(Case of) {
        return of.get(PupilCards.class);
    }

    private static PupilDoor door(Case of) {
        return of.get(PupilDoor.class);
    }
}
