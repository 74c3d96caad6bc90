package org.gatepost.directory.roster;

import org.gatepost.kernel.RuleViolation;

/** Somebody else is importing a roster at this moment; nothing was changed. */
@SuppressWarnings("serial") // never leaves the process
public final class AnotherImportRuns extends RuleViolation {

    public AnotherImportRuns() {
        super("directory.anotherImportRuns", "another import is running");
    }
}
