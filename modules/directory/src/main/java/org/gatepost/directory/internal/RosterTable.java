package org.gatepost.directory.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of a roster as a table.
 *
 * @param wanted the columns that the header must name
 * @param columns where each column that was kept stands, by its name in the standard
 * @param rows those as wide as the header
 * @param raggedIds the ids of the other rows: they are there, but nothing else is known about them
 * @param readToEnd whether the file could be read to its end
 */
record RosterTable(
        RosterFile file,
        List<String> wanted,
        Map<String, Integer> columns,
        List<Row> rows,
        Set<String> raggedIds,
        boolean readToEnd) {

    /** @param line on which the row begins; 0 if it was told by an earlier roster */
    record Row(long line, List<String> cells) {}

    /** What stands for a file that could not be read; nothing is known about it. */
    static RosterTable unreadable(RosterFile file) {
        return new RosterTable(file, file.columns(), Map.of(), List.of(), Set.of(), false);
    }

    /** A file with a header and nothing below it. */
    static RosterTable withoutRows(RosterFile file, List<String> columns) {
        Map<String, Integer> places = new LinkedHashMap<>();
        columns.forEach(column -> places.put(column, places.size()));
        places.put("dateLastModified", places.size());
        return new RosterTable(file, columns, places, List.of(), Set.of(), true);
    }

    /** A file with all its columns; each row has a cell for every one of them. */
    static RosterTable of(RosterFile file, List<Row> rows) {
        Map<String, Integer> places = new LinkedHashMap<>();
        file.columns().forEach(column -> places.put(column, places.size()));
        return new RosterTable(file, file.columns(), places, rows, Set.of(), true);
    }

    /** Whether all is there that the standard wants. */
    boolean whole() {
        return readToEnd && columns.keySet().containsAll(wanted);
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

    /** A row of {@code other}, an earlier state of the same file, as one of this table. */
    Row adopting(RosterTable other, Row row) {
        var cells = new String[columns.size()];
        columns.forEach((column, index) -> cells[index] = other.cell(row, column));
        return new Row(0, List.of(cells));
    }

    /** {@code row} with another value in {@code column}; the same if there is no such column. */
    Row with(Row row, String column, String value) {
        var cells = new ArrayList<>(row.cells());
        var index = columns.get(column);
        if (index != null) {
            cells.set(index, value);
        }
        return new Row(row.line(), List.copyOf(cells));
    }
}
