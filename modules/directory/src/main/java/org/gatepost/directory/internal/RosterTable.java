package org.gatepost.directory.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of a roster as a table.
 *
 * @param columns where each column of the header stands, by its name in the standard
 * @param rows those as wide as the header
 * @param raggedIds the ids of the other rows: they are there, but nothing else is known about them
 * @param readToEnd whether the file could be read to its end
 */
record RosterTable(
        RosterFile file, Map<String, Integer> columns, List<Row> rows, Set<String> raggedIds, boolean readToEnd) {

    /** @param line on which the row begins */
    record Row(long line, List<String> cells) {}

    /** What stands for a file that could not be read; nothing is known about it. */
    static RosterTable unreadable(RosterFile file) {
        return new RosterTable(file, Map.of(), List.of(), Set.of(), false);
    }

    /** Whether all is there that the standard wants. */
    boolean whole() {
        return readToEnd && columns.keySet().containsAll(file.columns());
    }

    /** Whether every id is known: only then does one that is missing say something. */
    boolean hasAllIds() {
        return readToEnd && has("sourcedId");
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Without the space around it; empty if there is no such column. */
    String cell(Row row, String column) {
        var index = columns.get(column);
        return index == null ? "" : row.cells().get(index).strip();
    }
}
