package org.gatepost.directory.team;

import java.util.Locale;
import org.gatepost.kernel.RuleViolation;

/** A team cannot be changed like that; whoever asked can be told why. */
@SuppressWarnings("serial") // never leaves the process
public final class TeamRefused extends RuleViolation {

    private final Reason reason;

    /** Why. Named in the code. */
    public enum Reason {
        /** Nobody joins a team by their own hand: it opens the messages of its families. */
        TO_ONESELF,
        /** They are in it in that role already, or away then already. */
        HELD,
        /** It begins or ends too early, ends before it begins, or lasts more than a year. */
        DAYS,
        /** The school's records put them there, and would do so again. */
        OF_ROSTER
    }

    /** @param subject an id, for the log */
    public TeamRefused(Reason reason, Object subject) {
        super("directory.team." + reason.name().toLowerCase(Locale.ROOT), reason + ": " + subject);
        this.reason = reason;
    }

    @Override
    public boolean isAttempt() {
        return reason == Reason.TO_ONESELF;
    }
}
