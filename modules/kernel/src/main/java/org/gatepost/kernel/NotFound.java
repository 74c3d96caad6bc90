package org.gatepost.kernel;

/** What was asked for does not exist, or not for the one who asks: both are answered alike (rules 11). */
@SuppressWarnings("serial") // never leaves the process
public final class NotFound extends RuleViolation {

    private final boolean attempt;

    private NotFound(String message, boolean attempt) {
        super("refusal.notFound", message);
        this.attempt = attempt;
    }

    /** There is no such {@code thing}. */
    public static NotFound missing(String thing, Object id) {
        return new NotFound("no " + thing + " " + id, false);
    }

    /** There is one, but {@code actor} may not see or do this; recorded as an attempt. */
    public static NotFound hidden(String thing, Object id, Actor actor) {
        return new NotFound(thing + " " + id + " is not for " + actor.person(), true);
    }

    @Override
    public boolean isAttempt() {
        return attempt;
    }
}
