package org.gatepost.directory.roster;

import org.gatepost.kernel.RuleViolation;

/** The import was refused or thrown away; nothing was changed. */
@SuppressWarnings("serial") // never leaves the process
public final class RosterNotWaiting extends RuleViolation {

    public RosterNotWaiting() {
        super("directory.rosterNotWaiting", "the import does not wait");
    }
}
