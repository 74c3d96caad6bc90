package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gatepost.audit.AuditLog;
import org.gatepost.audit.Deed;
import org.gatepost.directory.ChildSummary;
import org.gatepost.directory.ClassLists;
import org.gatepost.identity.AccountId;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome.Opened;
import org.gatepost.identity.internal.Lessons.Lesson;
import org.gatepost.identity.internal.PupilAccounts.PupilAccount;
import org.gatepost.identity.pupil.AwaitedPupil;
import org.gatepost.identity.pupil.DeviceKey;
import org.gatepost.identity.pupil.OpenClass;
import org.gatepost.kernel.Actor;
import org.gatepost.kernel.SchoolScope;
import org.gatepost.kernel.sql.Sql;

/** The steps of a pupil's way in on a device, each in its transaction. */
@ApplicationScoped
@Transactional
class OpenDevices {

    private static final Logger LOG = Logger.getLogger(OpenDevices.class.getName());

    /** A card that was shown is forgotten, so that the next child does not guess at the pictures of the last. */
    private static final Duration SHOWN_FOR = Duration.ofMinutes(2);

    @Inject
    Sql sql;

    @Inject
    SchoolScope scope;

    @Inject
    Lessons lessons;

    @Inject
    PupilAccounts accounts;

    @Inject
    PupilSignIns signIns;

    @Inject
    PictureTries tries;

    @Inject
    ClassLists lists;

    @Inject
    AuditLog audit;

    /** Whose pictures a device waits for. */
    record Awaited(Lesson lesson, PupilAccount account) {}

    Optional<DeviceKey> takeUp(DeviceKey offer, String browser, Instant now) {
        scope.enter(offer.school());
        var staff = Actor.system(offer.school());
        return lessons.takeUp(offer, now).map(lesson -> lessons.addDevice(staff, lesson, browser, now));
    }

    Optional<OpenClass> at(DeviceKey device, String browser, Instant now) {
        return lesson(device, browser, now)
                .flatMap(lesson -> lists.classes(Actor.system(device.school())).stream()
                        .filter(each -> each.id().equals(lesson.schoolClass()))
                        .map(each -> new OpenClass(each.name()))
                        .findFirst());
    }

    boolean show(DeviceKey device, String browser, Secret code, Instant now) {
        var found = lesson(device, browser, now)
                .flatMap(lesson -> accounts.byCard(code.hash())
                        .filter(account -> signIns.mayBeIn(device.school(), lesson.schoolClass(), account.pupil())));
        sql.update(
                "update identity.class_device set shown_card = ?, shown_at = ? where token_hash = ?",
                found.map(PupilAccount::card).orElse(null),
                Lessons.at(now),
                device.secret().hash());
        LOG.log(Level.INFO, found.isPresent() ? "a card was shown" : "a card was shown that opens nothing");
        return found.isPresent();
    }

    Optional<AwaitedPupil> awaitedPupil(DeviceKey device, String browser, Instant now) {
        return awaited(device, browser, now)
                .flatMap(found -> pupil(device, found)
                        .map(pupil -> new AwaitedPupil(
                                pupil.givenName(),
                                found.account().mark(),
                                found.account().pictureHash().isEmpty(),
                                tries.isPause(
                                        found.lesson().id(), found.account().id(), now))));
    }

    Optional<Awaited> awaited(DeviceKey device, String browser, Instant now) {
        return lesson(device, browser, now)
                .flatMap(lesson -> shownCard(device, now)
                        .flatMap(accounts::byCard)
                        .filter(account -> signIns.mayBeIn(device.school(), lesson.schoolClass(), account.pupil()))
                        .map(account -> new Awaited(lesson, account)));
    }

    /** Charges a try at the pictures of whoever is awaited; false if there were too many. */
    boolean admits(DeviceKey device, Awaited awaited, Instant now) {
        scope.enter(device.school());
        return tries.admits(awaited.lesson().id(), awaited.account().id(), now);
    }

    /** Lets the child in, whose pictures were right; empty if something was taken away meanwhile. */
    Optional<Opened> enter(DeviceKey device, String browser, AccountId account, Instant now) {
        return awaited(device, browser, now)
                .filter(awaited -> awaited.account().id().equals(account))
                .flatMap(awaited -> {
                    tries.forget(awaited.lesson().id(), account);
                    forgetShown(device);
                    return signIns.open(device.school(), awaited.lesson(), awaited.account(), now);
                });
    }

    /** The pictures become the child's; false if others did meanwhile. */
    boolean choosePictures(DeviceKey device, Awaited awaited, String hash) {
        scope.enter(device.school());
        boolean first = accounts.choosePictures(awaited.account().id(), hash);
        if (first) {
            audit.append(
                    Actor.system(device.school()),
                    Deed.of(
                            "identity.picturesChosen",
                            "pupil",
                            awaited.account().pupil().value()));
        }
        return first;
    }

    private Optional<ChildSummary> pupil(DeviceKey device, Awaited awaited) {
        return lists.pupilsOf(Actor.system(device.school()), awaited.lesson().schoolClass()).stream()
                .filter(each -> each.id().equals(awaited.account().pupil()))
                .findFirst();
    }

    /** What is open on the device; enters its school. */
    private Optional<Lesson> lesson(DeviceKey device, String browser, Instant now) {
        scope.enter(device.school());
        return sql.first(
                        "select session_id from identity.class_device where token_hash = ? and browser_hash = ?",
                        row -> Sql.uuid(row, "session_id"),
                        device.secret().hash(),
                        BrowserName.hash(browser))
                .flatMap(session -> lessons.find(session, now));
    }

    private Optional<String> shownCard(DeviceKey device, Instant now) {
        return sql.first(
                "select shown_card from identity.class_device"
                        + " where token_hash = ? and shown_card is not null and shown_at > ?",
                row -> row.getString("shown_card"),
                device.secret().hash(),
                Lessons.at(now.minus(SHOWN_FOR)));
    }

    private void forgetShown(DeviceKey device) {
        sql.update(
                "update identity.class_device set shown_card = null where token_hash = ?",
                device.secret().hash());
    }
}
