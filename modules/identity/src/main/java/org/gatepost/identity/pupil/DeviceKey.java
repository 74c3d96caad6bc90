package org.gatepost.identity.pupil;

import java.util.Optional;
import org.gatepost.identity.Secret;
import org.gatepost.kernel.SchoolId;

/**
 * By what a device shows that a class is open on it, or an offer to make one so: a secret, and the school in which it is
 * looked up.
 */
public record DeviceKey(SchoolId school, Secret secret) {

    private static final String BETWEEN = ".";

    /** A new one that nobody can guess. */
    public static DeviceKey next(SchoolId school) {
        return new DeviceKey(school, Secret.next());
    }

    /** What a browser sent, if it has the form of a key at all. */
    public static Optional<DeviceKey> parse(String text) {
        int dot = text.indexOf(BETWEEN);
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var school = SchoolId.parse(text.substring(0, dot));
            return Secret.parse(text.substring(dot + 1)).map(secret -> new DeviceKey(school, secret));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For a cookie, or the fragment of an address; as secret as the secret. */
    public String text() {
        return school + BETWEEN + secret.value();
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "device key of school " + school;
    }
}
