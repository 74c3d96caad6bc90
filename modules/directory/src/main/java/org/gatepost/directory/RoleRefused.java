package org.gatepost.directory;

import java.util.Locale;
import org.gatepost.kernel.RuleViolation;

/** A role cannot be given or ended like that; whoever asked can be told why. */
@SuppressWarnings("serial") // never leaves the process
public final class RoleRefused extends RuleViolation {

    private final Reason reason;

    /** Why. Named in the code. */
    public enum Reason {
        /** Nobody gives a role to themselves, under whatever hat. */
        TO_ONESELF,
        /** They hold it already, or will within that time. */
        HELD,
        /** A school is never without a head by accident, nor without a trust administrator. */
        LAST,
        /** It begins or ends before today, or ends before it begins. */
        DAYS,
        /** There is a governor with that address. */
        ADDRESS_TAKEN
    }

    /** @param subject an id, for the log */
    public RoleRefused(Reason reason, Object subject) {
        super("directory.role." + reason.name().toLowerCase(Locale.ROOT), reason + ": " + subject);
        this.reason = reason;
    }

    @Override
    public boolean isAttempt() {
        return reason == Reason.TO_ONESELF;
    }
}
