package org.gatepost.calendar.ics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gatepost.calendar.Term;

/** Reads terms from a CSV file with the columns {@code name,first,last}: ISO dates, both included. */
public final class TermsCsv {

    private static final List<String> COLUMNS = List.of("name", "first", "last");

    private final String source;

    private TermsCsv(String source) {
        this.source = source;
    }

    /**
     * Reads a file in UTF-8, with or without a byte order mark. Does not close {@code in}.
     *
     * @param source the name of the file, for messages
     * @return the terms in the order of the file; never empty
     * @throws CalendarFileException if a column or a date is missing or wrong, or there is no term at all
     */
    public static List<Term> read(InputStream in, String source) throws CalendarFileException, IOException {
        return new TermsCsv(source).read(in);
    }

    private List<Term> read(InputStream in) throws CalendarFileException, IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .get();
        try {
            CSVParser rows = CSVParser.parse(Utf8.reader(in), format);
            List<String> header = rows.getHeaderNames().stream()
                    .map(column -> column.toLowerCase(Locale.ROOT))
                    .toList();
            if (!header.containsAll(COLUMNS)) {
                throw new CalendarFileException(source, 1, "the columns have to be name,first,last");
            }
            return terms(rows);
        } catch (CSVException | IllegalArgumentException malformed) {
            throw new CalendarFileException(source, 1, "not a CSV file of terms: " + malformed.getMessage());
        }
    }

    private List<Term> terms(CSVParser rows) throws CalendarFileException {
        List<Term> terms = new ArrayList<>();
        int line = (int) rows.getCurrentLineNumber();
        try {
            for (CSVRecord row : rows) {
                line = (int) rows.getCurrentLineNumber();
                terms.add(term(row, line));
            }
        } catch (UncheckedIOException malformed) {
            throw new CalendarFileException(source, line + 1, "a quotation mark is missing or too many");
        }
        if (terms.isEmpty()) {
            throw new CalendarFileException(source, 0, "there is no term in it");
        }
        return terms;
    }

    private Term term(CSVRecord row, int line) throws CalendarFileException {
        if (!row.isConsistent()) {
            throw new CalendarFileException(source, line, "does not have as many values as there are columns");
        }
        LocalDate first = date(row, "first", line);
        LocalDate last = date(row, "last", line);
        if (last.isBefore(first)) {
            throw new CalendarFileException(
                    source, line, row.get("name") + " ends before it begins: " + first + " to " + last);
        }
        return new Term(row.get("name"), first, last);
    }

    private LocalDate date(CSVRecord row, String column, int line) throws CalendarFileException {
        try {
            return LocalDate.parse(row.get(column));
        } catch (DateTimeException invalid) {
            throw new CalendarFileException(source, line, column + " is no date: " + row.get(column));
        }
    }
}
