package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.ClassId;
import org.gatepost.directory.SchoolCalendars;
import org.gatepost.directory.TeamClass;
import org.gatepost.identity.internal.Lessons.Lesson;
import org.gatepost.identity.pupil.ClassDesk;
import org.gatepost.identity.pupil.ClassSessions;
import org.gatepost.identity.pupil.DeviceKey;
import org.gatepost.identity.pupil.SchoolIsClosed;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.Duty;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.Requires;

@ApplicationScoped
@Transactional
class ClassSessionsBean implements ClassSessions {

    @Inject
    TeamClasses classes;

    @Inject
    IdentityPolicy policy;

    @Inject
    Lessons lessons;

    @Inject
    Seats seats;

    @Inject
    PupilAccounts accounts;

    @Inject
    PupilSignIns signIns;

    @Inject
    SchoolCalendars calendars;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @Requires({Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF, Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public List<TeamClass> classes(Actor staff) {
        return classes.of(staff);
    }

    @Override
    @Requires({Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF, Duty.OFFICE, Duty.RECEPTION, Duty.DEPUTY, Duty.HEAD})
    public ClassDesk desk(Actor staff, ClassId id) {
        var found = classes.whoseCards(staff, id);
        var lesson = lessons.of(id, clock.instant());
        var desk = new ClassDesk(
                found,
                policy.maySteer(staff, found),
                lesson.map(each ->
                        new ClassDesk.Lesson(each.openedBy(), each.openedAt(), each.endsAt(), lessons.devices(each))),
                seats.of(staff, classes.pupils(staff, found), lesson));
        if (policy.looksAtAnothers(staff, found)) {
            audit.append(staff, Deed.of("identity.classSessionSeen", "class", id.value()));
        }
        return desk;
    }

    @Override
    @Requires({Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF, Duty.DEPUTY, Duty.HEAD})
    public DeviceKey openHere(Actor staff, ClassId id, Duration lesson, String browser) {
        var now = clock.instant();
        var opened = open(staff, id, lesson, now);
        var key = lessons.addDevice(staff, opened, browser, now);
        audit.append(staff, Deed.of("identity.classOpened", "class", id.value()).with("until " + opened.endsAt()));
        return key;
    }

    @Override
    @Requires({Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF, Duty.DEPUTY, Duty.HEAD})
    public DeviceKey offer(Actor staff, ClassId id, Duration lesson) {
        var now = clock.instant();
        var opened = open(staff, id, lesson, now);
        var key = lessons.addOffer(staff, opened, now);
        audit.append(
                staff, Deed.of("identity.classOffered", "class", id.value()).with("until " + opened.endsAt()));
        return key;
    }

    private Lesson open(Actor staff, ClassId id, Duration wanted, Instant now) {
        classes.steered(staff, id);
        var closes = calendars.of(staff).closesAt(now).orElseThrow(() -> new SchoolIsClosed(staff.school()));
        var longest = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
        var ends = now.plus(longest);
        return lessons.openOrJoin(staff, id, ends.isBefore(closes) ? ends : closes, now);
    }

    @Override
    @Requires({Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF, Duty.DEPUTY, Duty.HEAD})
    public void close(Actor staff, ClassId id) {
        var now = clock.instant();
        classes.steered(staff, id);
        lessons.of(id, now).ifPresent(lesson -> {
            lessons.close(lesson, now);
            audit.append(staff, Deed.of("identity.classClosed", "class", id.value()));
        });
    }

    @Override
    @Requires({Duty.CLASS_TEACHER, Duty.SUPPORT_STAFF, Duty.DEPUTY, Duty.HEAD})
    public void signOut(Actor staff, ClassId id, PersonId pupil) {
        classes.requireIn(staff, classes.steered(staff, id), pupil);
        accounts.of(pupil).ifPresent(account -> {
            signIns.end(account);
            audit.append(staff, Deed.of("identity.pupilSignedOut", "pupil", pupil.value()));
        });
    }
}
