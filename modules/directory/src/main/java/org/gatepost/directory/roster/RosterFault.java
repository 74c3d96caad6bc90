package org.gatepost.directory.roster;

/**
 * One thing that is wrong with a roster.
 *
 * @param file name of the file; empty if it is about all of them
 * @param line the line on which the record begins, 1 for the header; 0 if it is about the file as a whole
 * @param column name of the column; empty if it is about the line as a whole
 * @param problem what is wrong, in words for an office
 * @param remedy what to do about it
 */
public record RosterFault(String file, long line, String column, String problem, String remedy) {

    /** As one line: {@code users.csv, line 7, role: ...}. */
    @Override
    public String toString() {
        var place = new StringBuilder(file);
        if (line > 0) {
            place.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            place.append(place.isEmpty() ? "" : ", ").append(column);
        }
        return place + (place.isEmpty() ? "" : ": ") + problem + " " + remedy;
    }
}
