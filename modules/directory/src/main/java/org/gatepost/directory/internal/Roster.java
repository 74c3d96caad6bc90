package org.gatepost.directory.internal;

import java.util.List;
import java.util.Map;
import org.gatepost.directory.roster.RosterFault;
import org.gatepost.directory.roster.RosterRefused;

/**
 * A roster without a fault.
 *
 * @param isWhole whether it says something of every school of the trust: those that it does not name have ended
 * @param tables what was read, whole
 * @param notes what is left out, and why
 * @param userLines on which line of their file each user stands, by id
 */
record Roster(
        List<SchoolRoster> schools,
        boolean isWhole,
        RosterTables tables,
        List<RosterFault> notes,
        Map<String, Long> userLines) {

    /**
     * What it says about one school.
     *
     * @throws RosterRefused if that is nothing
     */
    Roster only(String sourcedId) {
        var one = schools.stream()
                .filter(school -> school.sourcedId().equals(sourcedId))
                .toList();
        if (one.isEmpty()) {
            var faults = new Faults();
            faults.add(
                    RosterFile.ORGS,
                    0,
                    "sourcedId",
                    "The school " + Faults.quote(sourcedId) + " is not in the roster.",
                    "Name a school by its id in orgs.csv.");
            throw new RosterRefused(faults.all());
        }
        return new Roster(one, false, tables, notes, userLines);
    }
}
