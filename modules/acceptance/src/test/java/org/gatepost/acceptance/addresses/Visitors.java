package org.gatepost.acceptance.addresses;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.directory.Hat;
import org.gatepost.directory.Roles;
import org.gatepost.identity.Accounts;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.SignIns;
import org.gatepost.identity.pupil.ClassSessions;
import org.gatepost.identity.pupil.Picture;
import org.gatepost.identity.pupil.PupilCards;
import org.gatepost.identity.pupil.PupilDoor;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.Duty;
import org.gatepost.standalone.Standalone;

/** Signs everybody in, by the modules' own operations: what their browsers would hold afterwards. */
final class Visitors {

    private static final String PASSWORD = "low-tide-at-heron-bank";
    private static final String FROM = "192.0.2.1";
    private static final String BROWSER = "a tablet";

    private final Standalone modules;
    private final Things things;
    private final Map<Role, String> cookies = new EnumMap<>(Role.class);

    private Visitors(Standalone modules, Things things) {
        this.modules = modules;
        this.things = things;
    }

    /** For each role its sign-in, as a browser sends it; none for whoever is not signed in. */
    static Map<Role, String> signIn(Standalone modules, Things things, LocalDate today) {
        System.setProperty("gatepost.second-factor", "offered"); // as the demo's server has it
        var visitors = new Visitors(modules, things);
        visitors.chargeTheOfficer(today);
        for (Role role : Role.values()) {
            role.email().map(email -> visitors.open(role, email)).ifPresent(opened -> visitors.keep(role, opened));
        }
        visitors.keep(Role.PUPIL, visitors.pupil());
        return visitors.cookies;
    }

    private void keep(Role role, Opened opened) {
        cookies.put(role, "gpb=" + opened.token().value());
    }

    /** The head makes an assistant the data protection officer, unless they are already. */
    private void chargeTheOfficer(LocalDate today) {
        var officer = things.actor(Role.DATA_PROTECTION.email().orElseThrow(), Capacity.STAFF);
        if (!officer.hasAny(Duty.DATA_PROTECTION_OFFICER)) {
            var head = things.actor(Role.HEAD.email().orElseThrow(), Capacity.STAFF);
            modules.get(Roles.class)
                    .give(head, officer.person(), Duty.DATA_PROTECTION_OFFICER, today, Optional.empty());
        }
    }

    private Opened open(Role role, String email) {
        modules.get(Accounts.class).open(Actor.operatorOfTrust(), email, PASSWORD);
        var opened = opened(modules.get(SignIns.class).signIn(email, PASSWORD, FROM), email);
        var hat = opened.signedIn().hats().stream()
                .filter(each -> role.capacity().equals(Optional.of(each.capacity())))
                .filter(each -> each.school().equals(things.school()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(email + " has no such hat"));
        return switched(opened, hat);
    }

    private Opened switched(Opened opened, Hat hat) {
        var signedIn = modules.get(SignIns.class).switchHat(opened.token(), hat).orElseThrow();
        return new Opened(opened.token(), signedIn);
    }

    /** A child of the teacher's class, by card and pictures. */
    private Opened pupil() {
        var teacher = things.actor(Role.TEACHER.email().orElseThrow(), Capacity.STAFF);
        var cards = modules.get(PupilCards.class);
        cards.resetPictures(teacher, things.ownClass(), things.ownChild());
        var card = cards.issue(teacher, things.ownClass(), List.of(things.ownChild()))
                .get(0);
        var device =
                modules.get(ClassSessions.class).openHere(teacher, things.ownClass(), ClassSessions.LONGEST, BROWSER);
        var door = modules.get(PupilDoor.class);
        door.show(device, BROWSER, card.code().value());
        return opened(door.enter(device, BROWSER, List.of(Picture.CAT, Picture.SUN, Picture.BOAT)), "the pupil");
    }

    private static Opened opened(SignInOutcome outcome, String who) {
        if (outcome instanceof Opened opened) {
            return opened;
        }
        throw new IllegalStateException(who + " is not let in: " + outcome);
    }
}
