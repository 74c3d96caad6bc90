package org.gatepost.directory.roster;

import org.gatepost.kernel.RuleViolation;

/** Something changed since the preview; nothing was done. */
@SuppressWarnings("serial") // never leaves the process
public final class RosterMoved extends RuleViolation {

    public RosterMoved() {
        super("directory.rosterMoved", "something changed since the preview");
    }
}
