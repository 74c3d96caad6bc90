package org.gatepost.directory.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gatepost.directory.internal.RosterTable.Row;
import org.gatepost.kernel.Unprintable;

/** The cells of one row by column. What is wrong with one is noted with its place, and something harmless returned. */
final class Cells {

    private static final int LONGEST = 255;

    private final RosterTable table;
    private final Row row;
    private final Faults faults;

    Cells(RosterTable table, Row row, Faults faults) {
        this.table = table;
        this.row = row;
        this.faults = faults;
    }

    long line() {
        return row.line();
    }

    boolean has(String column) {
        return table.has(column);
    }

    /** Anything that fits; may be empty. */
    String text(String column) {
        var cell = table.cell(row, column);
        if (Unprintable.in(cell)) {
            fault(column, "The cell holds a line break or another control character.", "Take it out.");
        }
        if (cell.length() > LONGEST) {
            fault(column, "The cell has more than " + LONGEST + " characters.", "Shorten it.");
        }
        return cell;
    }

    String required(String column) {
        var cell = text(column);
        requireCell(column, cell);
        return cell;
    }

    private void requireCell(String column, String cell) {
        if (cell.isEmpty() && table.has(column)) {
            fault(column, "The cell is empty.", "A value is required here.");
        }
    }

    /** One of {@code allowed}, or empty if it is something else. */
    Optional<String> oneOf(String column, Set<String> allowed) {
        var cell = required(column);
        if (allowed.contains(cell)) {
            return Optional.of(cell);
        }
        if (!cell.isEmpty()) {
            fault(
                    column,
                    Faults.quote(cell) + " is not known here.",
                    "Use one of: " + String.join(", ", new TreeSet<>(allowed)) + ".");
        }
        return Optional.empty();
    }

    /** Whether the record is to be kept: not marked as to be deleted. A bulk may leave the status blank. */
    boolean isActive() {
        var status = text("status");
        if (!Set.of("", "active", "tobedeleted").contains(status)) {
            fault("status", Faults.quote(status) + " is no status.", "Use active, tobedeleted, or leave it blank.");
        }
        return !status.equals("tobedeleted");
    }

    boolean requiredFlag(String column) {
        required(column);
        return flag(column);
    }

    /** A blank cell is false. */
    boolean flag(String column) {
        var cell = table.cell(row, column);
        if (!cell.isEmpty() && !cell.equalsIgnoreCase("true") && !cell.equalsIgnoreCase("false")) {
            fault(column, Faults.quote(cell) + " is neither true nor false.", "Use true or false.");
        }
        return cell.equalsIgnoreCase("true");
    }

    Optional<LocalDate> date(String column) {
        var cell = table.cell(row, column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(cell);
            if (date.getYear() >= 1900 && date.getYear() < 2200) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // told below, with the years that cannot be meant
        }
        fault(column, Faults.quote(cell) + " is no date.", "Write it as year-month-day: 2026-09-01.");
        return Optional.empty();
    }

    Optional<LocalDate> requiredDate(String column) {
        required(column);
        return date(column);
    }

    /** Notes a period that ends before it begins. */
    void inOrder(String firstColumn, String lastColumn) {
        var first = quietDate(firstColumn);
        var last = quietDate(lastColumn);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            fault(lastColumn, "It ends before it begins on " + first.get() + ".", "Correct one of the dates.");
        }
    }

    private Optional<LocalDate> quietDate(String column) {
        return new Cells(table, row, new Faults()).date(column);
    }

    /** The cell as it is; nothing is noted. */
    String raw(String column) {
        return table.cell(row, column);
    }

    /** The ids in a cell, separated by commas; none twice; nothing is noted. */
    List<String> rawList(String column) {
        return Arrays.stream(raw(column).split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** The ids in a cell, separated by commas; none twice. */
    List<String> list(String column) {
        var ids = rawList(column);
        if (ids.stream().anyMatch(Unprintable::in)) {
            fault(column, "The cell holds a line break or another control character.", "Take it out.");
        }
        return ids;
    }

    List<String> requiredList(String column) {
        var ids = list(column);
        if (ids.isEmpty()) {
            requireCell(column, "");
        }
        return ids;
    }

    void fault(String column, String problem, String remedy) {
        faults.add(table.file(), row.line(), column, problem, remedy);
    }
}
