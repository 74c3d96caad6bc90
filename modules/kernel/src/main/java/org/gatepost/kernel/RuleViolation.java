package org.gatepost.kernel;

/**
 * A refusal that whoever asked can be told about; it rolls the transaction back.
 *
 * <p>The exception's message is for the log and holds ids, never names or texts.
 */
@SuppressWarnings("serial") // never leaves the process
public abstract class RuleViolation extends RuntimeException {

    private final String code;

    protected RuleViolation(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Key of the sentence that tells the user. */
    public final String code() {
        return code;
    }

    /** Whether somebody tried what they may not do, which goes into the audit log. */
    public boolean isAttempt() {
        return false;
    }
}
