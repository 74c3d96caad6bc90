/**
 * How pupils sign in, who have no e-mail address and need not type: a {@link PupilCards card}, on a device on which a
 * teacher has opened the {@link ClassSessions session} of their class, and three {@link Picture pictures}.
 *
 * <p>None of the three opens anything alone, and all of it only while permission for the platform holds (A2-4).
 * {@link PupilDoor} takes no {@code Actor}: it is asked before anybody is acting, and goes by the device's key.
 */
@NullMarked
package org.gatepost.identity.pupil;

import org.jspecify.annotations.NullMarked;
