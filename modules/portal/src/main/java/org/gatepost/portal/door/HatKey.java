package org.gatepost.portal.door;

import java.util.Optional;
import org.gatepost.directory.Hat;
import org.gatepost.kernel.Capacity;
import org.gatepost.kernel.PersonId;
import org.gatepost.kernel.SchoolId;

/** How a form names one of the visitor's hats. */
public final class HatKey {

    private static final int PARTS = 3;

    private HatKey() {}

    /** The name of {@code hat} in a form. */
    public static String of(Hat hat) {
        return hat.school() + " " + hat.person() + " " + hat.capacity();
    }

    /** Empty if {@code text} names no hat; whose it is, is not its concern. */
    public static Optional<Hat> parse(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Hat(SchoolId.parse(parts[0]), PersonId.parse(parts[1]), Capacity.valueOf(parts[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
