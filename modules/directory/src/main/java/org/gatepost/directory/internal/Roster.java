package org.gatepost.directory.internal;

import java.util.List;
import java.util.Map;
import org.gatepost.directory.roster.RosterFault;

/**
 * A roster without a fault.
 *
 * @param tables what was read, whole
 * @param notes what is left out, and why
 * @param userLines on which line of their file each user stands, by id
 */
record Roster(List<SchoolRoster> schools, RosterTables tables, List<RosterFault> notes, Map<String, Long> userLines) {}
