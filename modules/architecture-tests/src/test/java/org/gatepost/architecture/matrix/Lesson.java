package org.gatepost.architecture.matrix;

import org.gatepost.identity.pupil.DeviceKey;
import org.gatepost.kernel.Actor;

/**
 * By what pupils come in.
 *
 * @param offer that nobody has taken up
 * @param device in {@link #BROWSER}
 */
record Lesson(DeviceKey offer, DeviceKey device) {

    static final String BROWSER = "a tablet";

    /** Opens nothing. */
    static final Lesson NONE = new Lesson(DeviceKey.next(Actor.TRUST), DeviceKey.next(Actor.TRUST));
}
