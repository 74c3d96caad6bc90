package org.gatepost.directory.roster;

import java.util.List;
import org.gatepost.kernel.RuleViolation;

/** A roster was not imported, and nothing was changed. */
@SuppressWarnings("serial") // never leaves the process
public final class RosterRefused extends RuleViolation {

    private final List<RosterFault> faults;

    public RosterRefused(List<RosterFault> faults) {
        super("directory.rosterRefused", faults.size() + " faults in the roster");
        this.faults = List.copyOf(faults);
    }

    /** Every fault found, by file and line; never empty. */
    public List<RosterFault> faults() {
        return faults;
    }
}
