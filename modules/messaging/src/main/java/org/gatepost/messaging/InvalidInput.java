package org.gatepost.messaging;

import org.gatepost.kernel.RuleViolation;

/** What was typed cannot be taken as it is; the caller keeps it in the form and shows the sentence at the field. */
@SuppressWarnings("serial") // never leaves the process
public final class InvalidInput extends RuleViolation {

    private final String field;

    /** @param what why, in one word of the code: {@code messaging.body.tooLong} */
    public InvalidInput(String field, String what) {
        super("messaging." + field + "." + what, field + " is " + what);
        this.field = field;
    }

    /** Name of the parameter or record component at fault: {@code body}, {@code reason}. */
    public String field() {
        return field;
    }
}
