package org.gatepost.directory.internal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatepost.directory.internal.RosterTable.Row;
import org.gatepost.directory.roster.RosterRefused;

/**
 * Lays the changes of a delta over the roster that came before, record by record, so that the result is a whole roster
 * and is checked as one.
 *
 * <p>A record that the delta marks as to be deleted stays, so marked, since others may refer to it still; whatever else
 * its line says is as it was. One that is older than what is known changes nothing: a delta that comes late takes nothing
 * back. OneRoster CSV binding: "delta" processing.
 */
final class RosterDelta {

    private static final String MODIFIED = "dateLastModified";

    private RosterDelta() {}

    /** Notes every record that does not say whether it stays, and when it was changed. */
    private static void check(RosterTable delta, Faults faults) {
        if (!delta.has(MODIFIED) && delta.readToEnd()) {
            faults.add(
                    delta.file(),
                    1,
                    MODIFIED,
                    "The column is missing.",
                    "A delta has to say when each record changed.");
            return;
        }
        for (Row row : delta.rows()) {
            for (String column : List.of("status", MODIFIED)) {
                if (delta.cell(row, column).isEmpty()) {
                    faults.add(
                            delta.file(), row.line(), column, "The cell is empty.", "A delta requires a value here.");
                }
            }
        }
    }

    /**
     * The whole roster after the changes in {@code sent}; {@code sent} itself if it is whole.
     *
     * @param before the roster that was imported last; empty if there was none
     * @throws RosterRefused if there is nothing that the changes could be laid over
     */
    static RosterTables merged(RosterTables sent, Optional<RosterTables> before, Faults faults) {
        if (sent.deltas().isEmpty()) {
            return sent;
        }
        if (before.isEmpty()) {
            faults.add(
                    RosterFile.MANIFEST,
                    0,
                    "value",
                    "The roster holds changes only (delta), and no whole roster was imported before.",
                    "Export the whole roster (bulk) once, and deltas from then on.");
            throw new RosterRefused(faults.all());
        }
        if (before.get().version() != sent.version()) {
            faults.add(
                    RosterFile.MANIFEST,
                    0,
                    "value",
                    "The changes are of OneRoster " + sent.version().shortName() + ", the roster before them was of "
                            + before.get().version().shortName() + ".",
                    "Export the whole roster (bulk) once after such a change.");
            throw new RosterRefused(faults.all());
        }
        sent.deltas().forEach(file -> check(sent.table(file), faults));
        Map<RosterFile, RosterTable> whole = new EnumMap<>(RosterFile.class);
        for (RosterFile file : sent.version().files()) {
            var table = sent.table(file);
            whole.put(file, sent.deltas().contains(file) ? merged(before.get().table(file), table) : table);
        }
        return sent.with(whole);
    }

    private static RosterTable merged(RosterTable before, RosterTable delta) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Row row : before.rows()) {
            rows.put(before.cell(row, "sourcedId"), delta.adopting(before, row));
        }
        for (Row row : delta.rows()) {
            rows.merge(delta.cell(row, "sourcedId"), row, (known, changed) -> newer(delta, known, changed));
        }
        return new RosterTable(
                delta.file(),
                delta.wanted(),
                delta.columns(),
                List.copyOf(rows.values()),
                delta.raggedIds(),
                delta.readToEnd());
    }

    private static Row newer(RosterTable table, Row known, Row changed) {
        boolean late = table.cell(known, MODIFIED).compareTo(table.cell(changed, MODIFIED)) > 0;
        if (late) {
            return known;
        }
        return table.cell(changed, "status").equals("tobedeleted") ? deleted(table, known, changed) : changed;
    }

    /** What is known of a record, with the mark of the line that deletes it; that line may leave all else blank. */
    private static Row deleted(RosterTable table, Row known, Row deletion) {
        return table.with(table.with(known, "status", "tobedeleted"), MODIFIED, table.cell(deletion, MODIFIED));
    }
}
