package org.gatepost.directory.roster;

import org.gatepost.kernel.RuleViolation;

/** Something has to be confirmed first; nothing was done. */
@SuppressWarnings("serial") // never leaves the process
public final class RosterUnconfirmed extends RuleViolation {

    public RosterUnconfirmed() {
        super("directory.rosterUnconfirmed", "not everything is confirmed");
    }
}
