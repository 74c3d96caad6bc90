package org.gatepost.directory.roster;

import org.gatepost.directory.roster.ImportReport.Kind;

/**
 * One record that an import adds, changes or ends.
 *
 * @param school where, by name
 * @param before what is known now; empty for what is added
 * @param after what is known then; empty for what ends
 * @param suspect whether the id seems to be given to somebody else
 */
public record RosterChange(
        String school, Kind kind, Act act, String sourcedId, String before, String after, boolean suspect) {

    /** What happens. Stored by name: add, never rename. */
    public enum Act {
        ADDED,
        CHANGED,
        ENDED
    }
}
