package org.gatepost.directory.internal;

import java.util.HashMap;
import java.util.Map;

/** The ids of one file, and whether what refers to them is right. */
final class RecordIds<T> {

    private final RosterTable table;
    private final Map<String, T> records = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();

    RecordIds(RosterTable table) {
        this.table = table;
    }

    /** Takes a record in; an id that is there already is a fault, and the first record stays. */
    void add(Cells cells, String id, T found) {
        if (id.isEmpty()) {
            return;
        }
        var earlier = lines.putIfAbsent(id, cells.line());
        if (earlier == null) {
            records.put(id, found);
        } else {
            cells.fault(
                    "sourcedId",
                    Faults.quote(id) + " is the id of line " + earlier + " already.",
                    "Give each record an id of its own.");
        }
    }

    /** Notes a reference to nothing; a file whose ids could not all be read proves nothing. */
    void require(Cells cells, String column, String id) {
        if (!id.isEmpty()
                && !records.containsKey(id)
                && table.hasAllIds()
                && !table.raggedIds().contains(id)) {
            cells.fault(
                    column,
                    Faults.quote(id) + " is in no line of " + table.file().fileName() + ".",
                    "Add it there, or correct the id here.");
        }
    }

    Map<String, T> all() {
        return records;
    }

    /** The line of each record. */
    Map<String, Long> lines() {
        return lines;
    }
}
