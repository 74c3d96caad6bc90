package org.gatepost.kernel;

/** The actor has none of the duties an operation requires; shown to users as if the thing did not exist. */
@SuppressWarnings("serial") // never leaves the process
public final class NotOnDuty extends RuleViolation {

    public NotOnDuty(Actor actor, String operation) {
        super("refusal.notFound", operation + " is not for " + actor.person() + " as " + actor.duties());
    }

    @Override
    public boolean isAttempt() {
        return true;
    }
}
