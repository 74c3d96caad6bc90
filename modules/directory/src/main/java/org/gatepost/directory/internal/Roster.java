package org.gatepost.directory.internal;

import java.util.List;
import java.util.Map;
import org.gatepost.directory.roster.RosterFault;

/**
 * A roster without a fault.
 *
 * @param hashes SHA-256 of each file that was read, by its name
 * @param notes what is left out, and why
 * @param userLines on which line of their file each user stands, by id
 */
record Roster(
        List<SchoolRoster> schools, Map<String, String> hashes, List<RosterFault> notes, Map<String, Long> userLines) {}
