package org.gatepost.directory;

import org.gatepost.kernel.RuleViolation;

/** What was typed cannot be taken as it is; the caller keeps it in the form and shows the sentence at the field. */
@SuppressWarnings("serial") // never leaves the process
public final class InvalidEntry extends RuleViolation {

    private final String field;

    /** @param what why, in one word of the code: {@code directory.email.invalid} */
    public InvalidEntry(String field, String what) {
        super("directory." + field + "." + what, field + " is " + what);
        this.field = field;
    }

    /** Name of the parameter or record component at fault. */
    public String field() {
        return field;
    }
}
