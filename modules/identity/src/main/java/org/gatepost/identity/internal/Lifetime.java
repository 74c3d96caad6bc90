package org.gatepost.identity.internal;

import java.time.Duration;
import java.util.List;
import org.gatepost.directory.Hat;
import org.gatepost.kernel.Capacity;

/**
 * How long a sign-in lasts.
 *
 * @param idle without use
 * @param longest from its beginning, however much it is used
 */
record Lifetime(Duration idle, Duration longest) {

    static final Lifetime OF_GUARDIANS = new Lifetime(Duration.ofDays(14), Duration.ofDays(90));
    /** SEC-SES-04. */
    static final Lifetime OF_ADMINISTRATORS = new Lifetime(Duration.ofMinutes(15), Duration.ofHours(12));

    static final Lifetime OF_STAFF = new Lifetime(Duration.ofMinutes(30), Duration.ofHours(12));

    /** Whoever has one hat of staff or of a governor could put it on, so it rules. */
    static Lifetime of(List<Hat> hats) {
        return hats.stream()
                        .map(Hat::capacity)
                        .anyMatch(capacity -> capacity == Capacity.STAFF || capacity == Capacity.GOVERNOR)
                ? OF_STAFF
                : OF_GUARDIANS;
    }

    int idleSeconds() {
        return Math.toIntExact(idle.toSeconds());
    }
}
