package org.gatepost.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.gatepost.identity.Secret;
import org.gatepost.identity.SignInOutcome;
import org.gatepost.identity.SignInOutcome.Refused;
import org.gatepost.identity.SignInOutcome.TooManyTries;
import org.gatepost.identity.internal.OpenDevices.Awaited;
import org.gatepost.identity.internal.PupilAccounts.PupilAccount;
import org.gatepost.identity.pupil.AwaitedPupil;
import org.gatepost.identity.pupil.DeviceKey;
import org.gatepost.identity.pupil.OpenClass;
import org.gatepost.identity.pupil.Picture;
import org.gatepost.identity.pupil.PupilDoor;

/** Lets pupils in. Like a password, pictures are hashed outside of transactions, in turn. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class StoredPupilDoor implements PupilDoor {

    private static final Logger LOG = Logger.getLogger(StoredPupilDoor.class.getName());

    @Inject
    OpenDevices devices;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    @Override
    public Optional<DeviceKey> takeUp(DeviceKey offer, String browser) {
        return devices.takeUp(offer, browser, clock.instant());
    }

    @Override
    public Optional<OpenClass> at(DeviceKey device, String browser) {
        return devices.at(device, browser, clock.instant());
    }

    @Override
    public boolean show(DeviceKey device, String browser, String code) {
        return Secret.parse(code)
                .filter(secret -> devices.show(device, browser, secret, clock.instant()))
                .isPresent();
    }

    @Override
    public Optional<AwaitedPupil> awaited(DeviceKey device, String browser) {
        return devices.awaitedPupil(device, browser, clock.instant());
    }

    @Override
    public SignInOutcome enter(DeviceKey device, String browser, List<Picture> pictures) {
        var now = clock.instant();
        if (pictures.size() != Picture.CHOSEN || new HashSet<>(pictures).size() != Picture.CHOSEN) {
            return new Refused();
        }
        var awaited = devices.awaited(device, browser, now);
        if (awaited.isEmpty()) {
            return new Refused();
        }
        if (passwords.areTooManyWaiting() || !devices.admits(device, awaited.get(), now)) {
            return new TooManyTries();
        }
        if (!areRight(device, awaited.get(), pictures)) {
            LOG.log(
                    Level.INFO,
                    "wrong pictures for {0}",
                    awaited.get().account().id());
            return new Refused();
        }
        return devices.enter(device, browser, awaited.get().account().id(), now)
                .map(SignInOutcome.class::cast)
                .orElseGet(Refused::new);
    }

    private boolean areRight(DeviceKey device, Awaited awaited, List<Picture> pictures) {
        var said = said(awaited.account(), pictures);
        return awaited.account().pictureHash().isEmpty()
                ? devices.choosePictures(device, awaited, passwords.hash(said))
                : passwords.matches(said, awaited.account().pictureHash());
    }

    /** With the pupil's id, so that nobody finds the same pictures of two children by one calculation. */
    private static String said(PupilAccount account, List<Picture> pictures) {
        return account.pupil() + pictures.stream().map(Picture::name).collect(Collectors.joining(" ", " ", ""));
    }
}
