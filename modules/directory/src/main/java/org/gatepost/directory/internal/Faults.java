package org.gatepost.directory.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.gatepost.directory.roster.RosterFault;
import org.gatepost.kernel.Unprintable;

/** Collects what is wrong with a roster, so that all of it can be told at once. */
final class Faults {

    private static final int LONGEST_QUOTE = 80;

    private final List<RosterFault> found = new ArrayList<>();

    void add(RosterFile file, long line, String column, String problem, String remedy) {
        found.add(new RosterFault(file.fileName(), line, column, problem, remedy));
    }

    /** About the roster as a whole. */
    void add(String problem, String remedy) {
        found.add(new RosterFault("", 0, "", problem, remedy));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** By file, in the order in which they are read, and by line. */
    List<RosterFault> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(Faults::fileOrder).thenComparingLong(RosterFault::line))
                .toList();
    }

    private static int fileOrder(RosterFault fault) {
        var files = RosterFile.values();
        return IntStream.range(0, files.length)
                .filter(i -> files[i].fileName().equals(fault.file()))
                .findFirst()
                .orElse(-1);
    }

    /** A cell's text, fit for a terminal: short, and without control characters. */
    static String quote(String cell) {
        var shown = cell.codePoints()
                .limit(LONGEST_QUOTE)
                .map(c -> Unprintable.is(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return "“" + shown + (cell.codePointCount(0, cell.length()) > LONGEST_QUOTE ? "…" : "") + "”";
    }
}
