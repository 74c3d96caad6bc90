package org.gatepost.identity.pupil;

import java.util.List;
import java.util.Optional;
import org.gatepost.identity.SignInOutcome;

/**
 * Where a class is open: what a device asks on the way of a pupil in. Everything needs the device's key, in the browser
 * that was given it, while the session lasts; without them nothing of any class is told (rules 11).
 */
public interface PupilDoor {

    /**
     * Makes the browser one of the devices of the class that was offered; uses the offer up.
     *
     * @return its key, for its cookie; empty if the offer is unknown, used, expired or its session over
     */
    Optional<DeviceKey> takeUp(DeviceKey offer, String browser);

    /** What is open on the device; empty if nothing is. */
    Optional<OpenClass> at(DeviceKey device, String browser);

    /**
     * A card was shown.
     *
     * @param code what was scanned
     * @return false for a card that opens nothing here: unknown, replaced, withdrawn, of another class or school, of a
     *     pupil without permission for the platform; which of them is not told
     */
    boolean show(DeviceKey device, String browser, String code);

    /** Whose pictures the device waits for, for two minutes after the card was shown. */
    Optional<AwaitedPupil> awaited(DeviceKey device, String browser);

    /**
     * The pictures of the pupil whose card was shown. Chosen for the first time they become theirs; whoever asks has let
     * the child choose them twice. A sign-in of the same pupil elsewhere ends.
     *
     * @return refused for wrong ones, and if no card was shown; too many tries from the third wrong one on, until a pause
     *     is over, and from the tenth on until the teacher resets the pictures
     */
    SignInOutcome enter(DeviceKey device, String browser, List<Picture> pictures);
}
