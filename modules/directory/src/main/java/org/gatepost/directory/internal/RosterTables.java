package org.gatepost.directory.internal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The files of a roster as tables.
 *
 * @param tables an entry for every file of the version, also where it is missing
 * @param deltas the files among them that hold changes only
 * @param hashes SHA-256 of each file as it was sent, by its name
 * @param passwords how many passwords were in them; they were not kept
 */
record RosterTables(
        RosterVersion version,
        Map<RosterFile, RosterTable> tables,
        Set<RosterFile> deltas,
        Map<String, String> hashes,
        long passwords) {

    RosterTable table(RosterFile file) {
        return tables.getOrDefault(file, RosterTable.unreadable(file));
    }

    /** The same with other tables, as a whole roster. */
    RosterTables with(Map<RosterFile, RosterTable> whole) {
        return new RosterTables(version, whole, EnumSet.noneOf(RosterFile.class), hashes, passwords);
    }
}
