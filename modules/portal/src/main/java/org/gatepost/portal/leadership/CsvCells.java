package org.gatepost.portal.leadership;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cells that a spreadsheet shows as they are and never takes for a formula (SEC-CSV-01). */
final class CsvCells {

    /** By which spreadsheets know UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a formula begins with, also in its full-width form, and after blanks, quotes and marks that nobody sees. */
    private static final Pattern FORMULA = Pattern.compile(
            "[\\s\\p{Z}\\p{Cf}'\"\u2018\u2019\u201C\u201D]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|[\\t\\r\\n].*",
            Pattern.DOTALL);

    private CsvCells() {}

    /** One record with its end. */
    static String line(List<String> cells) {
        return cells.stream().map(CsvCells::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
